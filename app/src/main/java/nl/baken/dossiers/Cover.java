package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What stands on the cover of a dossier and never changes. */
record Cover(String number, LocalDate openedOn) {

    Cover {
        requireNonNull(number, "number is null");
        requireNonNull(openedOn, "openedOn is null");
    }
}
