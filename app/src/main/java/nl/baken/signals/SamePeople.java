package nl.baken.signals;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.linking.Pair;
import nl.baken.linking.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who of the people in signals are the same person. Nothing of what was told of them is changed. It is said of their traces,
 * as of people in two signals that are not merged, and here of somebody of whom neither a name nor a number is known.
 */
@Component
class SamePeople {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    SamePeople(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Who of these people are the same person by the last word on them. */
    Set<Pair> among(Collection<UUID> involved) {
        Map<Pair, Boolean> spoken = new HashMap<>();
        jdbc.sql(
                        "select one, other, verdict from signals.same_person where one = any (:all) and other = any (:all) order by id")
                .param("all", involved.toArray(UUID[]::new))
                .query(row -> {
                    Pair pair = new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class));
                    spoken.put(pair, row.getString("verdict").equals("SAME"));
                });
        Set<Pair> same = new HashSet<>(people.same(involved));
        spoken.forEach((pair, said) -> {
            if (said) {
                same.add(pair);
            }
        });
        return same;
    }

    /** Says that two people in a signal are the same person, or takes that back. */
    void say(SignalId signal, Pair pair, boolean same) {
        if (people.say(signal, pair, same)) {
            return;
        }
        jdbc.sql("insert into signals.same_person (one, other, verdict, by, at) values (?, ?, ?, ?, ?)")
                .params(
                        pair.one(),
                        pair.other(),
                        same ? "SAME" : "UNDONE",
                        Callers.current().person().value(),
                        Callers.current().moment(clock))
                .update();
    }
}
