package nl.baken.signals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.linking.Pair;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the holder of a signal says who of the people in it, and in what was merged into it, are one person, and takes that back. */
@Service
@Transactional
class SamePersonDesk {

    private final Docket docket;
    private final Cast cast;
    private final SamePeople same;

    SamePersonDesk(Docket docket, Cast cast, SamePeople same) {
        this.docket = docket;
        this.cast = cast;
        this.same = same;
    }

    /** Says that these people are one person, each with whoever was said to be the same before. */
    void join(SignalId id, Collection<UUID> chosen) {
        List<List<UUID>> persons = persons(id);
        if (!all(persons).containsAll(chosen)) {
            throw new NotFound();
        }
        List<UUID> one = all(persons.stream()
                .filter(person -> person.stream().anyMatch(chosen::contains))
                .toList());
        Set<Pair> said = pairs(one);
        said.removeAll(same.among(one));
        if (said.isEmpty()) {
            throw new Refused("signals.refused.samePerson");
        }
        said.forEach(pair -> same.say(id, pair, true));
        docket.note(id, "SAME_PERSON", String.valueOf(one.size()));
    }

    /** Takes back that somebody is the same person as others. */
    void part(SignalId id, UUID somebody) {
        List<Pair> undone = same.among(all(persons(id))).stream()
                .filter(pair -> pair.one().equals(somebody) || pair.other().equals(somebody))
                .toList();
        if (undone.isEmpty()) {
            throw new Refused("signals.refused.changed");
        }
        undone.forEach(pair -> same.say(id, pair, false));
        docket.note(id, "OTHER_PERSON", "");
    }

    private List<List<UUID>> persons(SignalId id) {
        docket.take(Action.ENRICH_SIGNAL, id).requireOpen();
        return cast.of(docket.family(id)).stream()
                .map(person -> person.stream().map(Involved::id).toList())
                .toList();
    }

    private static List<UUID> all(List<List<UUID>> persons) {
        return persons.stream().flatMap(List::stream).toList();
    }

    private static Set<Pair> pairs(List<UUID> people) {
        Set<Pair> pairs = new HashSet<>();
        for (UUID one : people) {
            for (UUID other : people) {
                if (!one.equals(other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }
}
