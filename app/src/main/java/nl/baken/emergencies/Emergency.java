package nl.baken.emergencies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.logbook.Verdict;

/** That somebody broke the glass: for which record, why, from when until when, and what became of it. */
record Emergency(EmergencyId id, Target target, PersonId person, Hour hour, Optional<PersonId> seenBy, Review review) {

    /** Past a day on which nobody reviewed it. */
    boolean isLate(LocalDate today) {
        return review.verdict().isEmpty() && review.by().isBefore(today);
    }

    /** The one record. */
    record Target(UUID record, String number, String reason) {}

    /** The hour in which it could be read. */
    record Hour(LocalDateTime begun, LocalDateTime ends) {}

    /** By what day somebody reviews it, and what they found. */
    record Review(LocalDate by, Optional<Verdict> verdict, Optional<PersonId> reviewer) {}
}
