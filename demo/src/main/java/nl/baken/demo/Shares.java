package nl.baken.demo;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each code occurs in ordinary reports. */
final class Shares {

    private final Map<String, List<String>> codes = Rows.of("shares", row -> row).stream()
            .collect(Collectors.groupingBy(
                    row -> row.getField("of"),
                    Collectors.flatMapping(
                            row ->
                                    Collections.nCopies(Integer.parseInt(row.getField("share")), row.getField("code"))
                                            .stream(),
                            Collectors.toList())));

    String draw(String of, Chance chance) {
        List<String> found = codes.get(of);
        if (found == null) {
            throw new IllegalArgumentException("no shares of " + of);
        }
        return chance.pick(found);
    }
}
