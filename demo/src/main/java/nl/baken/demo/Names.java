package nl.baken.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Invents people: the surnames are made up, so that nobody who lives is meant. */
final class Names {

    private static final int NUMBERS_A_YEAR = 10_000;
    private static final int FICTITIOUS = 1_000_000;

    // what is written with two letters comes before what is written with the first of them
    private static final List<Map.Entry<String, String>> BY_EAR = List.of(
            Map.entry("y", "i"),
            Map.entry("x", "ks"),
            Map.entry("th", "t"),
            Map.entry("sh", "sj"),
            Map.entry("ph", "f"),
            Map.entry("ou", "oe"),
            Map.entry("ie", "i"),
            Map.entry("ck", "k"),
            Map.entry("c", "k"));

    private final Map<String, List<String>> names;
    private final int numbers;
    private final boolean crowd;

    /** For so many years; in the Netherlands no telephone number begins with 06-0. */
    Names(int years) {
        this.numbers = Math.min(NUMBERS_A_YEAR * years, FICTITIOUS);
        this.crowd = years > 1;
        this.names = Rows.of("names", row -> row).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("origin") + "/" + row.getField("kind"),
                        Collectors.mapping(row -> row.getField("name"), Collectors.toList())));
    }

    String name(String origin, String sex, Chance chance) {
        return first(origin, sex, chance) + " " + family(origin, chance);
    }

    String phone(Chance chance) {
        return "06-00%06d".formatted(chance.between(0, numbers - 1));
    }

    /** The same name as somebody else writes it down: turned around, by ear, or with an initial. */
    static String otherwise(String name, Chance chance) {
        int space = name.indexOf(' ');
        String first = name.substring(0, space);
        String family = name.substring(space + 1);
        return switch (chance.between(0, 2)) {
            case 0 -> family + ", " + first;
            case 1 -> heard(first) + " " + heard(family);
            default -> first.charAt(0) + ". " + family;
        };
    }

    private static String heard(String name) {
        String heard = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> sound : BY_EAR) {
            heard = heard.replace(sound.getKey(), sound.getValue());
        }
        return heard.substring(0, 1).toUpperCase(Locale.ROOT) + heard.substring(1);
    }

    // a crowd needs more surnames than there are: two make one
    private String family(String origin, Chance chance) {
        String family = chance.pick(list(origin, "FAMILY"));
        return crowd ? family + "-" + chance.pick(list(origin, "FAMILY")) : family;
    }

    private String first(String origin, String sex, Chance chance) {
        return chance.pick(list(origin, sex.equals("MALE") ? "MALE" : "FEMALE"));
    }

    private List<String> list(String origin, String kind) {
        List<String> found = names.get(origin + "/" + kind);
        return found == null ? list("NETHERLANDS", kind) : found;
    }
}
