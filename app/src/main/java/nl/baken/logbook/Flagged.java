package nl.baken.logbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.vault.SealedText;

/** A reading without a case relation, and what a reviewer made of it. */
record Flagged(UUID id, Deed deed, LocalDate reviewBy, Optional<Reviewed> review) {

    /** Who read what. */
    record Deed(LocalDateTime at, PersonId actor, Action action, UUID record) {}

    /** By whom it was reviewed, with the words still sealed. */
    record Reviewed(UUID id, PersonId by, Verdict verdict, SealedText note) {}
}
