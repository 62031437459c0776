package nl.baken.linkage.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;

/** Invented persons, registered more than once and never the same way. */
final class People {

    private static final List<String> GIVEN = List.of(
            "Jan", "Maria", "Fatima", "Mohammed", "Joost", "Ilse", "Andrei", "Elena", "Piotr", "Nadia", "Marie Louise");
    private static final List<String> OTHER_SCRIPTS =
            List.of("محمد", "Андрей", "Елена", "فاطمة", "Πέτρος", "Łukasz", "Zoë", "", " ", "-", "💎", "\ud800", "x");
    private static final List<String> SYLLABLES =
            List.of("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "dijk", "burg", "man", "stra");
    private static final List<String> PLACES = List.of("Hilversum", "Zwolle", "Almere", "'s-Hertogenbosch", "");

    private final SplittableRandom random;

    People(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String name() {
        return one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
    }

    private Description person() {
        return Description.empty()
                .with(Field.GIVEN_NAME, one(GIVEN))
                .with(Field.FAMILY_NAME, one(List.of("", "van ", "de ")) + name())
                .with(Field.BIRTH_DATE, "%d-%02d-%02d".formatted(number(1950, 55), number(1, 12), number(1, 28)))
                .with(Field.GENDER, one(List.of("m", "v", "")))
                .with(Field.STREET, name() + "straat")
                .with(Field.HOUSE_NUMBER, String.valueOf(number(1, 80)))
                .with(Field.POSTCODE, number(1000, 300) + one(List.of("AB", "CD", "XZ")))
                .with(Field.PLACE, one(PLACES))
                .with(Field.PHONE, "06" + number(10_000_000, 90_000_000))
                .with(Field.EMAIL, name() + "@example.nl");
    }

    private int number(int from, int count) {
        return from + random.nextInt(count);
    }

    /** Somebody in a hurry leaves out, swaps and mistypes. */
    private Description again(Description person) {
        String given = person.values().getOrDefault(Field.GIVEN_NAME, "");
        String family = person.values().getOrDefault(Field.FAMILY_NAME, "");
        Description less = person.with(one(List.of(Field.values())), "");
        return switch (random.nextInt(5)) {
            case 0 ->
                less.with(
                        Field.FAMILY_NAME,
                        family.substring(0, family.length() / 2) + family.substring(family.length() / 2 + 1));
            case 1 -> less.with(Field.BIRTH_DATE, "");
            case 2 -> less.with(Field.GIVEN_NAME, family).with(Field.FAMILY_NAME, given);
            case 3 ->
                less.with(Field.PHONE, "06" + number(10_000_000, 90_000_000))
                        .with(Field.GIVEN_NAME, given.substring(0, 1));
            default -> less;
        };
    }

    /** Somebody is registered one to four times. */
    List<Description> registrations(int persons) {
        List<Description> registrations = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            Description person = person();
            registrations.add(person);
            for (int times = random.nextInt(4); times > 0; times--) {
                registrations.add(again(person));
            }
        }
        return registrations;
    }

    /** The same, of whom some have names in other scripts, or hardly any. */
    List<Description> inManyScripts(int persons) {
        return registrations(persons).stream()
                .map(it -> random.nextInt(3) > 0 ? it : it.with(Field.GIVEN_NAME, one(OTHER_SCRIPTS)))
                .map(it -> random.nextInt(4) > 0 ? it : it.with(Field.FAMILY_NAME, one(OTHER_SCRIPTS)))
                .toList();
    }

    /** So many who have all in common but the phone, and their name with them. */
    List<Description> called(String given, String family, int persons) {
        Description common = person().with(Field.GIVEN_NAME, given).with(Field.FAMILY_NAME, family);
        List<Description> all = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            all.add(common.with(Field.PHONE, "06" + (10_000_000 + 7 * i)));
        }
        return all;
    }

    /** Each shares a phone with the one before and a mail address with the one after, or the reverse: so all hang together. */
    List<Description> inAChain(int persons) {
        List<Description> chain = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            chain.add(Description.empty()
                    .with(Field.GIVEN_NAME, one(GIVEN))
                    .with(Field.PHONE, "06" + (20_000_000 + 7 * (i / 2)))
                    .with(Field.EMAIL, "mailbox" + (i + 1) / 2 + "@example.nl"));
        }
        return chain;
    }
}
