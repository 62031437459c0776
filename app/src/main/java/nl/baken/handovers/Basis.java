package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import nl.baken.legal.Clearance;
import nl.baken.legal.CovenantId;
import org.jspecify.annotations.Nullable;

/** Under what a handover was shared; those of before covenants were known have neither covenant nor regime. */
record Basis(
        Under sharedUnder,
        @Nullable CovenantId covenant,
        @Nullable String regime) {

    Basis {
        requireNonNull(sharedUnder, "sharedUnder is null");
        if ((covenant != null) != (sharedUnder == Under.COVENANT)
                || (regime == null) != (sharedUnder == Under.BEFORE)) {
            throw new IllegalArgumentException(sharedUnder + " with covenant " + covenant + " and regime " + regime);
        }
    }

    static Basis of(Clearance clearance) {
        return new Basis(
                clearance.covenant() == null ? Under.OWN : Under.COVENANT, clearance.covenant(), clearance.regime());
    }

    /** The rule that lets one desk share with another. */
    enum Under {
        /** Desks of one organisation, or desks that all work for the colleges of the region. */
        OWN,
        COVENANT,
        BEFORE;

        String labelKey() {
            return "handovers.under." + name().toLowerCase(Locale.ROOT);
        }
    }
}
