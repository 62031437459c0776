package nl.baken.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which records belong together, one touching the next, and in which of these groups somebody still has to say so. */
final class Together {

    private final Map<UUID, UUID> towards = new HashMap<>();
    private final Set<UUID> waiting = new HashSet<>();

    /** Two records touch; whether nobody said yet that they do. */
    void touch(UUID one, UUID other, boolean unspoken) {
        towards.put(head(one), head(other));
        if (unspoken) {
            waiting.add(one);
        }
    }

    /** In how many groups somebody still has to say something. */
    long groups() {
        return waiting.stream().map(this::head).distinct().count();
    }

    /** How many records are in those groups. */
    long records() {
        Set<UUID> heads = new HashSet<>();
        waiting.forEach(record -> heads.add(head(record)));
        return Set.copyOf(towards.keySet()).stream()
                .filter(record -> heads.contains(head(record)))
                .count();
    }

    private UUID head(UUID record) {
        UUID next = towards.computeIfAbsent(record, alone -> alone);
        if (next.equals(record)) {
            return record;
        }
        UUID head = head(next);
        towards.put(record, head);
        return head;
    }
}
