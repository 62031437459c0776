package nl.baken.breaches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.baken.shared.RecordNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague tells: what happened, when somebody became aware of it, and what kind of breach it is.
 *
 * @param began the day on which it began, if that is known
 * @param records the numbers of the records that it is about, if they are known
 */
public record Report(
        String story,
        Instant discovered,
        @Nullable LocalDate began,
        List<BreachKind> kinds,
        List<RecordNumber> records) {

    public Report {
        kinds = List.copyOf(kinds);
        records = List.copyOf(records);
        if (story.isBlank() || kinds.isEmpty()) {
            throw new IllegalArgumentException("a report says what happened");
        }
    }

    /** Tells nothing of the story. */
    @Override
    public String toString() {
        return "Report" + kinds;
    }
}
