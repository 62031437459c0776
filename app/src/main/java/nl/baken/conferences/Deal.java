package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What is agreed at a table.
 *
 * @param party who does it; nothing when the chair does
 * @param condition on what condition, or empty
 * @param days in how many working days
 */
public record Deal(ItemId item, @Nullable PartyId party, String told, String condition, int days, Telling telling) {

    static final int LONGEST = 60;

    public Deal {
        requireNonNull(item, "item is null");
        requireNonNull(condition, "condition is null");
        requireNonNull(telling, "telling is null");
        if (told.isBlank() || days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("an agreement says what, within at most %d days".formatted(LONGEST));
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Deal[" + days + "]";
    }
}
