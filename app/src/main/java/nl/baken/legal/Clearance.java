package nl.baken.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That something may be shared, and under what.
 *
 * @param covenant absent between desks that need none
 * @param last the last day of the covenant
 */
public record Clearance(
        String regime,
        @Nullable CovenantId covenant,
        @Nullable LocalDate last) {

    public Clearance {
        if (regime.isBlank()) {
            throw new IllegalArgumentException("nothing is shared without a regime");
        }
        if ((covenant == null) != (last == null)) {
            throw new IllegalArgumentException("a covenant has a last day");
        }
    }

    static Clearance own(String regime) {
        return new Clearance(regime, null, null);
    }

    static Clearance under(Covenant covenant) {
        return new Clearance(
                covenant.scope().regime(), covenant.id(), covenant.term().last());
    }
}
