package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import org.jspecify.annotations.Nullable;

/** Something in a record by which others may touch it: a person, or a number, name online, address, vehicle, business or ad alone. */
public record Clue(Kind kind, Description says) {

    public Clue {
        requireNonNull(kind, "kind is null");
        if (says.values().isEmpty()) {
            throw new IllegalArgumentException("a clue says something");
        }
    }

    /** What a clue is about. */
    public enum Kind {
        PERSON(nl.baken.linkage.Kind.PERSON),
        PHONE(nl.baken.linkage.Kind.PHONE),
        EMAIL(nl.baken.linkage.Kind.PERSON),
        HANDLE(nl.baken.linkage.Kind.HANDLE),
        PLATE(nl.baken.linkage.Kind.VEHICLE),
        ADDRESS(nl.baken.linkage.Kind.ADDRESS),
        BUSINESS(nl.baken.linkage.Kind.BUSINESS),
        AD(nl.baken.linkage.Kind.AD);

        private final nl.baken.linkage.Kind model;

        Kind(nl.baken.linkage.Kind model) {
            this.model = model;
        }

        nl.baken.linkage.Kind model() {
            return model;
        }
    }

    /** Somebody, as far as known; every text may be empty, and of nothing at all there is no clue. */
    public static List<Clue> person(String name, @Nullable String birthDate, String phones, String email) {
        Map<Field, String> says = new EnumMap<>(Field.class);
        String[] names = named(name);
        put(says, Field.GIVEN_NAME, names[0]);
        put(says, Field.FAMILY_NAME, names[1]);
        put(says, Field.BIRTH_DATE, birthDate == null ? "" : birthDate);
        put(says, Field.EMAIL, email);
        List<String> numbers = Arrays.stream(phones.split("[,;\n]"))
                .filter(number -> !number.isBlank())
                .toList();
        put(says, Field.PHONE, numbers.isEmpty() ? "" : numbers.getFirst());
        if (says.isEmpty()) {
            return List.of();
        }
        List<Clue> clues = new ArrayList<>();
        clues.add(new Clue(Kind.PERSON, new Description(says)));
        numbers.stream().skip(1).forEach(number -> clues.add(of(Kind.PHONE, Field.PHONE, number)));
        return List.copyOf(clues);
    }

    static Clue of(Kind kind, Field field, String text) {
        return new Clue(kind, new Description(Map.of(field, text)));
    }

    // "Bakker, Anna" and "Anna Bakker": which part is which is only a guess, and comparing crosses them.
    private static String[] named(String name) {
        String plain = name.strip();
        int comma = plain.indexOf(',');
        if (comma >= 0) {
            return new String[] {plain.substring(comma + 1), plain.substring(0, comma)};
        }
        int space = plain.indexOf(' ');
        return space < 0 ? new String[] {plain, ""} : new String[] {plain.substring(0, space), plain.substring(space)};
    }

    private static void put(Map<Field, String> says, Field field, String text) {
        if (!text.isBlank()) {
            says.put(field, text.strip());
        }
    }

    /** One of the things it says, as a clue alone. */
    Optional<Clue> alone(Kind kind, Field field) {
        return Optional.ofNullable(says.values().get(field)).map(text -> of(kind, field, text));
    }

    /** What it says, as a person reads it. */
    String words() {
        if (kind == Kind.ADDRESS) {
            return address();
        }
        return says.values().entrySet().stream()
                .filter(entry -> entry.getKey() != Field.FAMILY_NAME)
                .map(entry -> entry.getKey() == Field.GIVEN_NAME ? name() : entry.getValue())
                .collect(Collectors.joining(", "));
    }

    // "1211AB 12", "Kerkstraat 12, 1211 AB Hilversum"
    private String address() {
        String number = says.values().getOrDefault(Field.HOUSE_NUMBER, "");
        String postcode = says.values().getOrDefault(Field.POSTCODE, "");
        String street = says.values().getOrDefault(Field.STREET, "");
        return street.isEmpty()
                ? joined(" ", postcode, number)
                : joined(
                        ", ",
                        joined(" ", street, number),
                        joined(" ", postcode, says.values().getOrDefault(Field.PLACE, "")));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    /** How a person is known, but for the numbers: by name and date of birth; empty when neither is. */
    String called() {
        return Stream.of(name(), says.values().getOrDefault(Field.BIRTH_DATE, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String name() {
        return (says.values().getOrDefault(Field.GIVEN_NAME, "") + " "
                        + says.values().getOrDefault(Field.FAMILY_NAME, ""))
                .strip();
    }

    /** Tells nothing: what it says is personal data. */
    @Override
    public String toString() {
        return "Clue[" + kind + "]";
    }
}
