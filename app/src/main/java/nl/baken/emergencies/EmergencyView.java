package nl.baken.emergencies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.baken.logbook.Verdict;
import org.jspecify.annotations.Nullable;

/** An emergency as its page shows it. */
record EmergencyView(EmergencyId id, String number, Who who, String reason, String said, When when, Outcome outcome) {

    /** Who broke the glass, and what the reader of the page may do. */
    record Who(String name, boolean toBeSeen, boolean toBeReviewed) {}

    /** The hour, and the day of the review. */
    record When(LocalDateTime begun, LocalDateTime ends, LocalDate reviewBy, boolean late) {}

    /** What became of it. */
    record Outcome(String seenBy, @Nullable Verdict verdict, String reviewer, String found) {}
}
