package nl.baken.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented persons, and the slips of whoever registers them. */
final class People {

    private static final List<String> GIVEN = List.of(
            "Jan",
            "Maria",
            "Fatima",
            "Mohammed",
            "Joost",
            "Ilse",
            "Andrei",
            "Elena",
            "Piotr",
            "Nadia",
            "Bas",
            "Yasmin");
    private static final String SYLLABLES = "ba de ki lo mu na pe ri so tu va ze dijk burg man stra";

    private final SplittableRandom random;

    People(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Description person() {
        return Description.empty()
                .with(Field.GIVEN_NAME, GIVEN.get(random.nextInt(GIVEN.size())))
                .with(Field.FAMILY_NAME, word() + word() + word())
                .with(Field.BIRTH_DATE, "%d-%02d-%02d".formatted(1950 + random.nextInt(55), day(12), day(28)))
                .with(Field.PLACE, List.of("Hilversum", "Zwolle", "Almere").get(random.nextInt(3)))
                .with(Field.PHONE, "06" + (10_000_000 + random.nextInt(90_000_000)));
    }

    private int day(int most) {
        return 1 + random.nextInt(most);
    }

    private String word() {
        List<String> all = List.of(SYLLABLES.split(" ", -1));
        return all.get(random.nextInt(all.size()));
    }

    /** The same person, registered again by somebody in a hurry. */
    Description again(Description person) {
        String family = person.text(Field.FAMILY_NAME);
        int at = 1 + random.nextInt(family.length() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> person.with(Field.FAMILY_NAME, family.substring(0, at) + family.substring(at + 1));
            case 1 -> person.with(Field.BIRTH_DATE, "");
            case 2 ->
                person.with(Field.PHONE, "")
                        .with(Field.GIVEN_NAME, person.text(Field.GIVEN_NAME).substring(0, 1));
            default -> person;
        };
    }

    /** Pairs of records, one after the other, each of one person. */
    List<Description> registeredTwice(int persons) {
        List<Description> records = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            Description person = person();
            records.add(person);
            records.add(again(person));
        }
        return records;
    }
}
