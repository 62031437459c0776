package nl.baken.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people in the demo say and write. */
final class Words {

    private final Map<String, List<String>> lines;
    private final Map<String, List<Tale>> tales;

    Words() {
        lines = Rows.of("lines", row -> row).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("kind"),
                        Collectors.mapping(row -> row.getField("line"), Collectors.toList())));
        tales = Rows.of("reports", row -> row).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("exploitation"),
                        Collectors.mapping(
                                row -> new Tale(
                                        row.getField("subject"),
                                        row.getField("seen"),
                                        row.getField("place"),
                                        row.getField("people")),
                                Collectors.toList())));
    }

    String line(String kind, Chance chance) {
        return chance.pick(known(lines, kind));
    }

    Tale tale(String exploitation, Chance chance) {
        return chance.pick(known(tales, exploitation));
    }

    private static <T> List<T> known(Map<String, List<T>> map, String key) {
        List<T> found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return found;
    }

    /** What a reporter tells. */
    record Tale(String subject, String seen, String place, String people) {}
}
