package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linking.Clue.Kind;

/**
 * A person, number, name online, address, vehicle, business or ad as a board shows it.
 *
 * @param same equal for two that are written differently and are one; empty for what is never taken for another one, like people
 */
record Thing(Node.Sort sort, String text, String same) {

    Thing {
        requireNonNull(sort, "sort is null");
        requireNonNull(text, "text is null");
        requireNonNull(same, "same is null");
    }

    /** What a clue is about, and after it the numbers that stand beside a name. */
    static List<Thing> of(Clue clue, Weighing weighing) {
        if (clue.kind() != Kind.PERSON) {
            return List.of(alone(clue, weighing));
        }
        List<Thing> things = new ArrayList<>();
        things.add(new Thing(Node.Sort.PERSON, clue.called(), ""));
        numbers(clue, Field.PHONE, Kind.PHONE, things, weighing);
        numbers(clue, Field.EMAIL, Kind.EMAIL, things, weighing);
        return List.copyOf(things);
    }

    private static void numbers(Clue clue, Field field, Kind kind, List<Thing> things, Weighing weighing) {
        String number = clue.says().values().getOrDefault(field, "");
        if (!number.isEmpty()) {
            things.add(alone(new Clue(kind, new Description(Map.of(field, number))), weighing));
        }
    }

    private static Thing alone(Clue clue, Weighing weighing) {
        Node.Sort sort = Node.Sort.valueOf(clue.kind().name());
        return new Thing(sort, clue.words(), sort + " " + weighing.normal(clue));
    }
}
