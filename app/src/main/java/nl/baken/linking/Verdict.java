package nl.baken.linking;

import java.util.List;
import java.util.Map;
import nl.baken.linking.Edge.Bond;

/**
 * What people said of two traces: that they are of the same person, that a number, address or the like of them belongs together, or
 * neither; what nobody spoke of yet is as open as what was undone.
 */
enum Verdict {
    SAME,
    TOGETHER,
    REJECTED,
    UNDONE;

    /** Whether two traces were said to be of the same, or to belong together. */
    boolean isConfirmed() {
        return this == SAME || this == TOGETHER;
    }

    /** The line that is drawn of what was confirmed. */
    Bond bond() {
        return switch (this) {
            case SAME -> Bond.SAME;
            case TOGETHER -> Bond.TOGETHER;
            case REJECTED, UNDONE -> throw new IllegalStateException("nothing is drawn of " + this);
        };
    }

    /** The pairs of which this was said last. */
    List<Pair> among(Map<Pair, Verdict> spoken) {
        return spoken.entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .toList();
    }
}
