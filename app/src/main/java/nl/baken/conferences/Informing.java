package nl.baken.conferences;

import java.util.Locale;

/** Whether the person whom an agreement is about was told of it, or will be and by whom. */
public enum Informing {
    TOLD,
    /** By whoever has the agreement, before it is done. */
    BY_HOLDER,
    BY_CHAIR,
    /** With a reason of NOT_INFORMED_REASON. */
    NOT_TOLD;

    /** Whether nothing more is to be told. */
    public boolean isSettled() {
        return this == TOLD || this == NOT_TOLD;
    }

    public String labelKey() {
        return "conferences.informing." + name().toLowerCase(Locale.ROOT);
    }
}
