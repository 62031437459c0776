package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.legal.Footing;

/** What stands on the cover of a dossier and never changes. */
record Cover(String number, LocalDate openedOn, Footing footing) {

    Cover {
        requireNonNull(number, "number is null");
        requireNonNull(openedOn, "openedOn is null");
        if (footing.since().isAfter(openedOn)) {
            throw new IllegalArgumentException("opened on " + openedOn + ", processed since " + footing.since());
        }
    }
}
