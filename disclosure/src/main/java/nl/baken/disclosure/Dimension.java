package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is counted by: a total, and the ways in which it and its parts are split. A whole may be split in several ways (by region and
 * by police unit), and a whole need not be part of another one: a municipality that merged is a split of those before it. Codes
 * that are never split are leaves; a fact has a leaf in each dimension.
 */
public record Dimension(String name, String total, List<Split> splits) {
    public Dimension {
        splits = List.copyOf(splits);
        if (name.isBlank() || total.isBlank()) {
            throw new IllegalArgumentException(
                    "a dimension without a name or a total: '%s' '%s'".formatted(name, total));
        }
        Coverage.of(total, splits);
    }

    /** A dimension of one level. */
    public static Dimension flat(String name, String total, List<String> codes) {
        return new Dimension(name, total, List.of(new Split(total, codes)));
    }

    /** A dimension of two levels: groups, in the order of the map, and the codes of each. */
    public static Dimension nested(String name, String total, Map<String, List<String>> groups) {
        List<Split> splits = new ArrayList<>();
        splits.add(new Split(total, List.copyOf(groups.keySet())));
        groups.forEach((group, codes) -> splits.add(new Split(group, codes)));
        return new Dimension(name, total, splits);
    }

    /** All codes, the total first. */
    public List<String> codes() {
        return Coverage.of(total, splits).codes();
    }

    /** The codes that are not split further. */
    public List<String> leaves() {
        return Coverage.of(total, splits).leaves();
    }
}
