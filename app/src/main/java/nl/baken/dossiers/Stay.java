package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/** That there are whereabouts, and from when until when: what they are is not in here. */
record Stay(WhereaboutsId id, LocalDate from, Optional<LocalDate> until, boolean destroyed) {

    Stay {
        requireNonNull(id, "id is null");
        requireNonNull(from, "from is null");
        if (destroyed && until.isEmpty()) {
            throw new IllegalArgumentException("only what has ended is destroyed");
        }
    }

    public boolean current() {
        return until.isEmpty();
    }
}
