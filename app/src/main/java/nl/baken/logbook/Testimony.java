package nl.baken.logbook;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the witnesses saw: at which places of a log which links stood, and when they last saw it. */
final class Testimony {

    private final Map<Log, NavigableMap<Long, Set<Mark>>> heads = new EnumMap<>(Log.class);
    private final Map<Log, Instant> latest = new EnumMap<>(Log.class);
    private final Map<Log, Long> beginnings = new EnumMap<>(Log.class);

    private Testimony() {
        for (Log log : Log.values()) {
            heads.put(log, new TreeMap<>());
        }
    }

    static Testimony of(Collection<Head> seen) {
        return of(seen, List.of());
    }

    static Testimony of(Collection<Head> seen, Collection<Beginning> begun) {
        Testimony testimony = new Testimony();
        for (Head head : seen) {
            testimony
                    .of(head.log())
                    .computeIfAbsent(head.position(), place -> new HashSet<>())
                    .add(head.link());
            testimony.latest.merge(head.log(), head.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
        begun.forEach(beginning -> testimony.beginnings.merge(beginning.log(), beginning.position(), Math::max));
        return testimony;
    }

    /** Whether the last beginning that a witness was told is not this one; nobody who was told none contradicts. */
    boolean knowsAnotherBeginning(Log log, long position) {
        return beginnings.getOrDefault(log, position) != position;
    }

    boolean contradicts(Log log, long position, Mark link) {
        Set<Mark> seen = of(log).getOrDefault(position, Set.of(link));
        return !seen.equals(Set.of(link));
    }

    /** The first place after this one that ought to be there. */
    Optional<Long> beyond(Log log, long position) {
        return of(log).isEmpty() || of(log).lastKey() <= position ? Optional.empty() : Optional.of(position + 1);
    }

    boolean isSilent(Log log) {
        return of(log).isEmpty();
    }

    /** The last place that a witness saw; 0 when none did. */
    long last(Log log) {
        return of(log).isEmpty() ? 0 : of(log).lastKey();
    }

    /** Whether a line is from long after the last time that a witness saw its log. */
    boolean isLongBefore(Log log, Instant moment) {
        return latest.getOrDefault(log, Instant.MAX).isBefore(moment.minus(Witness.PATIENCE));
    }

    private NavigableMap<Long, Set<Mark>> of(Log log) {
        return heads.getOrDefault(log, new TreeMap<>());
    }
}
