package nl.baken.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records became part of another, and which are only kept: what is of one whole touches nothing by that. */
final class Wholes {

    private final Map<UUID, UUID> leaders = new HashMap<>();
    private final Set<UUID> kept = new HashSet<>();

    Wholes(JdbcClient jdbc) {
        jdbc.sql("select record, leader from access.following").query(row -> {
            leaders.put(row.getObject("record", UUID.class), row.getObject("leader", UUID.class));
        });
        jdbc.sql("select record from legal.restriction where lifted_on is null")
                .query(UUID.class)
                .list()
                .forEach(record -> kept.add(of(record)));
    }

    /** The record of which another is part in the end; most are that themselves. */
    UUID of(UUID record) {
        UUID whole = record;
        for (int i = 0; leaders.containsKey(whole) && i < leaders.size(); i++) {
            whole = leaders.get(whole);
        }
        return whole;
    }

    /** Whether two records may be laid beside each other. */
    boolean mayTouch(UUID one, UUID other) {
        return !of(one).equals(of(other)) && !kept.contains(of(one)) && !kept.contains(of(other));
    }
}
