package nl.baken.vault;

import java.security.GeneralSecurityException;

/** A sealed text does not open: somebody changed it, moved it, or put it there. */
public final class Tampered extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final transient Place place;

    Tampered(Place place, GeneralSecurityException cause) {
        super("a sealed text was changed or moved", cause);
        this.place = place;
    }

    /** Which text it is. */
    public Place place() {
        return place;
    }
}
