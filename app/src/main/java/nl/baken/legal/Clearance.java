package nl.baken.legal;

import org.jspecify.annotations.Nullable;

/** That something may be shared, and under what; between desks that need none there is no covenant. */
public record Clearance(String regime, @Nullable CovenantId covenant) {

    public Clearance {
        if (regime.isBlank()) {
            throw new IllegalArgumentException("nothing is shared without a regime");
        }
    }

    static Clearance own(String regime) {
        return new Clearance(regime, null);
    }

    static Clearance under(Covenant covenant) {
        return new Clearance(covenant.scope().regime(), covenant.id());
    }
}
