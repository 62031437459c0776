package nl.baken.bench;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;

/** As many registrations of invented Dutch residents as wanted, always the same ones: a third of them registered more often. */
public final class InventedPersons {

    /** Takes a registration and the number of whom it is about. */
    interface Visitor {
        void visit(Description description, int entity);
    }

    private static final String[] SYLLABLES =
            ("ba be da de do el fa ga ha hen ik ja jo ka ke la le lo ma me mi mo na ni no"
                            + " pa pe ra re ri ro sa se si so ta te ti to va ve vi wa we wi ya za zo")
                    .split(" ", -1);
    private static final String[] ENDINGS =
            "man,sen,stra,ma,huis,berg,burg,veld,er,ink,inga,ski,escu,ov,ova,oglu,ez,dijk,bos,s".split(",", -1);
    private static final String[] PARTICLES = {"", "", "", "", "", "van ", "de ", "van der ", "van den ", "ter "};
    private static final String[] MAIL = {"gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "live.nl", "icloud.com"
    };
    private static final int GIVEN_NAMES = 6_000;
    private static final int FAMILY_NAMES = 60_000;
    private static final int STREETS = 20_000;
    private static final int PLACES = 300;

    /** Those who are registered already. */
    static final long REGISTERED = 7;

    private final SplittableRandom random;

    InventedPersons(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Prints so many registrations of persons, with tabs between name, day of birth, phone and mail. */
    public static void main(String[] arguments) {
        PrintStream lines = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
        new InventedPersons(REGISTERED)
                .registrations(
                        Integer.parseInt(arguments[0]),
                        (person, entity) ->
                                lines.println(String.join("\t", typed(person).values())));
        lines.flush();
    }

    /** What somebody types of a person, by the name of the field. */
    static Map<String, String> typed(Description person) {
        Map<Field, String> says = person.values();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(
                "name",
                (says.getOrDefault(Field.GIVEN_NAME, "") + " " + says.getOrDefault(Field.FAMILY_NAME, "")).strip());
        typed.put("birthDate", says.getOrDefault(Field.BIRTH_DATE, ""));
        typed.put("phone", says.getOrDefault(Field.PHONE, ""));
        typed.put("email", says.getOrDefault(Field.EMAIL, ""));
        return typed;
    }

    void registrations(int count, Visitor visitor) {
        int made = 0;
        for (int entity = 0; made < count; entity++) {
            Map<Field, String> person = person();
            int times = Math.min(count - made, times());
            for (int i = 0; i < times; i++) {
                visitor.visit(registered(person), entity);
            }
            made += times;
        }
    }

    /** Somebody who is registered for the first time. */
    Description somebody() {
        return registered(person());
    }

    private int times() {
        int draw = random.nextInt(100);
        if (draw < 62) {
            return 1;
        }
        return draw < 83 ? 2 : draw < 92 ? 3 : draw < 97 ? 4 : 5 + random.nextInt(6);
    }

    private Map<Field, String> person() {
        Map<Field, String> person = new EnumMap<>(Field.class);
        String given = name(skewed(GIVEN_NAMES), 2, "aeiou");
        String family = name(skewed(FAMILY_NAMES) + 1_000_003, 2, "") + ENDINGS[skewed(ENDINGS.length)];
        person.put(Field.GIVEN_NAME, given);
        person.put(Field.FAMILY_NAME, PARTICLES[random.nextInt(PARTICLES.length)] + family);
        person.put(Field.BIRTH_DATE, birthDate());
        person.put(Field.GENDER, random.nextBoolean() ? "M" : "V");
        move(person);
        person.put(Field.PHONE, "06" + (10_000_000 + random.nextInt(90_000_000)));
        String mailbox = random.nextBoolean() ? given + "." + family : given.charAt(0) + family + random.nextInt(100);
        person.put(Field.EMAIL, mailbox.toLowerCase(java.util.Locale.ROOT) + "@" + MAIL[random.nextInt(MAIL.length)]);
        person.put(Field.PLATE, letters(2) + "-" + (100 + random.nextInt(900)) + "-" + letters(1));
        return person;
    }

    private void move(Map<Field, String> person) {
        int street = skewed(STREETS);
        person.put(Field.STREET, name(street + 5_000_011, 3, "") + "straat");
        person.put(Field.HOUSE_NUMBER, String.valueOf(1 + skewed(240)));
        person.put(Field.POSTCODE, 1000 + random.nextInt(9000) + letters(2));
        person.put(Field.PLACE, name(skewed(PLACES) + 9_000_011, 3, ""));
    }

    private String birthDate() {
        return 1945 + random.nextInt(65) + twoDigits(1 + random.nextInt(12)) + twoDigits(1 + random.nextInt(28));
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    /** Low numbers much more often than high ones, as with names. */
    private int skewed(int most) {
        double draw = random.nextDouble();
        return (int) (most * draw * draw * draw);
    }

    private static String name(int number, int syllables, String ending) {
        SplittableRandom of = new SplittableRandom(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables + of.nextInt(2); i++) {
            name.append(SYLLABLES[of.nextInt(SYLLABLES.length)]);
        }
        if (!ending.isEmpty()) {
            name.append(ending.charAt(of.nextInt(ending.length())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    /** As somebody in a hurry writes it down: with gaps and slips, and sometimes after moving house. */
    private Description registered(Map<Field, String> person) {
        Map<Field, String> written = new EnumMap<>(person);
        if (random.nextInt(100) < 12) {
            move(written);
        }
        gaps(written);
        slip(written, Field.GIVEN_NAME, 8);
        slip(written, Field.FAMILY_NAME, 8);
        slip(written, Field.STREET, 6);
        slip(written, Field.PHONE, 3);
        if (random.nextInt(100) < 4) {
            swap(written, Field.GIVEN_NAME, Field.FAMILY_NAME);
        }
        if (random.nextInt(100) < 6 && written.containsKey(Field.BIRTH_DATE)) {
            String date = written.get(Field.BIRTH_DATE);
            written.put(Field.BIRTH_DATE, random.nextBoolean() ? date.substring(0, 4) + "-01-01" : birthDate());
        }
        return new Description(written);
    }

    private void gaps(Map<Field, String> written) {
        gap(written, 5, Field.GIVEN_NAME);
        gap(written, 7, Field.FAMILY_NAME);
        gap(written, 20, Field.BIRTH_DATE);
        gap(written, 15, Field.GENDER);
        gap(written, 22, Field.STREET, Field.HOUSE_NUMBER);
        gap(written, 30, Field.POSTCODE);
        gap(written, 11, Field.PLACE);
        gap(written, 40, Field.PHONE);
        gap(written, 55, Field.EMAIL);
        gap(written, 80, Field.PLATE);
    }

    private void gap(Map<Field, String> written, int percent, Field... fields) {
        if (random.nextInt(100) < percent) {
            List.of(fields).forEach(written::remove);
        }
    }

    private void slip(Map<Field, String> written, Field field, int percent) {
        String text = written.get(field);
        if (text != null && text.length() > 2 && random.nextInt(100) < percent) {
            int at = 1 + random.nextInt(text.length() - 1);
            List<String> slips = new ArrayList<>();
            slips.add(text.substring(0, at) + text.substring(at + 1));
            slips.add(text.substring(0, at) + (field == Field.PHONE ? "7" : "e") + text.substring(at));
            slips.add(text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1));
            written.put(field, slips.get(random.nextInt(slips.size())));
        }
    }

    private static void swap(Map<Field, String> written, Field one, Field other) {
        String first = written.get(one);
        String second = written.get(other);
        if (first != null && second != null) {
            written.put(one, second);
            written.put(other, first);
        }
    }
}
