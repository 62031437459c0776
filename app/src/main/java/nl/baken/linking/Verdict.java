package nl.baken.linking;

import java.util.List;
import java.util.Map;

/** What people said of two traces; what nobody spoke of yet is as open as what was undone. */
enum Verdict {
    CONFIRMED,
    REJECTED,
    UNDONE;

    /** The pairs of which this was said last. */
    List<Pair> among(Map<Pair, Verdict> spoken) {
        return spoken.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .toList();
    }
}
