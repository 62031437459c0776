package nl.baken.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a partner, or what still needs attention.
 *
 * @param dueOn by what day somebody follows it up; of an open point alone
 */
public record Agreement(Kind kind, String said, @Nullable LocalDate dueOn) {

    public Agreement {
        if (said.isBlank() || (kind == Kind.OPEN_POINT) != (dueOn != null)) {
            throw new IllegalArgumentException(kind + " by " + dueOn);
        }
    }

    /** Tells none of the words. */
    @Override
    public String toString() {
        return "Agreement[" + kind + "]";
    }

    /** What it is. */
    public enum Kind {
        AGREEMENT,
        OPEN_POINT;

        public String labelKey() {
            return "network.agreement." + name();
        }
    }
}
