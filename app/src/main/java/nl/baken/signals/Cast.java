package nl.baken.signals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.baken.linking.Pair;
import org.springframework.stereotype.Component;

/** The people named in signals by person: each as often as they were told of. */
@Component
class Cast {

    private final InvolvedPeople people;
    private final SamePeople same;

    Cast(InvolvedPeople people, SamePeople same) {
        this.people = people;
        this.same = same;
    }

    /** The people of these signals, those of whom was said that they are one person together, the first told of first. */
    List<List<Involved>> of(Collection<SignalId> signals) {
        List<Involved> all = people.of(signals);
        List<List<Involved>> persons = new ArrayList<>();
        all.forEach(somebody -> persons.add(new ArrayList<>(List.of(somebody))));
        same.among(all.stream().map(Involved::id).toList()).forEach(pair -> join(persons, pair));
        persons.forEach(person -> person.sort(Comparator.comparingInt(all::indexOf)));
        return persons;
    }

    private static void join(List<List<Involved>> persons, Pair pair) {
        List<List<Involved>> found =
                persons.stream().filter(person -> isOf(person, pair)).toList();
        if (found.size() > 1) {
            found.getFirst().addAll(found.getLast());
            persons.remove(found.getLast());
        }
    }

    private static boolean isOf(List<Involved> person, Pair pair) {
        return person.stream().map(Involved::id).anyMatch(id -> id.equals(pair.one()) || id.equals(pair.other()));
    }
}
