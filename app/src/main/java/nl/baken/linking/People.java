package nl.baken.linking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who of the people that a record names are the same person, by the traces that they left. */
@Service
@Transactional
public class People {

    private final JdbcClient jdbc;
    private final Access access;
    private final Verdicts verdicts;

    People(JdbcClient jdbc, Access access, Verdicts verdicts) {
        this.jdbc = jdbc;
        this.access = access;
        this.verdicts = verdicts;
    }

    /** Who of these people are the same person by the last word on them. */
    public Set<Pair> same(Collection<UUID> named) {
        Map<UUID, UUID> people = new HashMap<>();
        traces(named).forEach((person, trace) -> people.put(trace, person));
        Set<Pair> same = new HashSet<>();
        for (Pair pair : Verdict.SAME.among(verdicts.of(people.keySet()))) {
            UUID one = people.get(pair.one());
            UUID other = people.get(pair.other());
            if (one != null && other != null) {
                same.add(new Pair(one, other));
            }
        }
        return same;
    }

    /**
     * Says of two people in a record that they are the same person, or takes that back.
     *
     * @return whether that could be said; of whom neither a name nor a number is known there is no trace to say it of
     */
    public boolean say(Id record, Pair named, boolean same) {
        access.require(Action.JUDGE_LINK, record);
        Map<UUID, UUID> traces = traces(Set.of(named.one(), named.other()));
        UUID one = traces.get(named.one());
        UUID other = traces.get(named.other());
        if (one == null || other == null) {
            return false;
        }
        verdicts.say(new Pair(one, other), same ? Verdict.SAME : Verdict.UNDONE);
        return true;
    }

    private Map<UUID, UUID> traces(Collection<UUID> named) {
        Map<UUID, UUID> traces = new HashMap<>();
        jdbc.sql("select source, id from linking.trace where kind = 'PERSON' and source = any (?)")
                .param(named.toArray(UUID[]::new))
                .query(row -> {
                    traces.put(row.getObject("source", UUID.class), row.getObject("id", UUID.class));
                });
        return traces;
    }
}
