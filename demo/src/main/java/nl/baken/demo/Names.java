package nl.baken.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Invents people: the surnames are made up, so that nobody who lives is meant. */
final class Names {

    private static final int FICTITIOUS = 1_000_000;

    private final Map<String, List<String>> names;
    private final int numbers;

    /** With how many telephone numbers; in the Netherlands no number begins with 06-0. */
    Names(int numbers) {
        this.numbers = Math.min(numbers, FICTITIOUS);
        this.names = Rows.of("names", row -> row).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("origin") + "/" + row.getField("kind"),
                        Collectors.mapping(row -> row.getField("name"), Collectors.toList())));
    }

    String name(String origin, String sex, Chance chance) {
        return first(origin, sex, chance) + " " + chance.pick(list(origin, "FAMILY"));
    }

    String phone(Chance chance) {
        return "06-00%06d".formatted(chance.between(0, numbers - 1));
    }

    private String first(String origin, String sex, Chance chance) {
        return chance.pick(list(origin, sex.equals("MALE") ? "MALE" : "FEMALE"));
    }

    private List<String> list(String origin, String kind) {
        List<String> found = names.get(origin + "/" + kind);
        return found == null ? list("NETHERLANDS", kind) : found;
    }
}
