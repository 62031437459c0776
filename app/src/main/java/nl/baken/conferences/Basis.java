package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import nl.baken.legal.Clearance;
import nl.baken.legal.CovenantId;
import org.jspecify.annotations.Nullable;

/** Under what something is shared with a party. */
record Basis(
        Under under,
        @Nullable CovenantId covenant,
        @Nullable String regime) {

    /** Of the chair's own. */
    static final Basis CHAIR = new Basis(Under.CHAIR, null, null);

    static final Basis PAPER = new Basis(Under.PAPER, null, null);

    Basis {
        requireNonNull(under, "under is null");
        if ((covenant != null) != (under == Under.COVENANT)) {
            throw new IllegalArgumentException(under + " with covenant " + covenant);
        }
    }

    static Basis of(Clearance clearance) {
        return new Basis(
                clearance.covenant() == null ? Under.OWN : Under.COVENANT, clearance.covenant(), clearance.regime());
    }

    /** The rule that lets the chair share. */
    enum Under {
        CHAIR,
        OWN,
        COVENANT,
        PAPER
    }
}
