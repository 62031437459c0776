package nl.baken.linking;

import jakarta.validation.constraints.AssertTrue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a board reaches: over which days, first and last included, and whether one step further than what touches the record.
 */
record Span(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean further) {

    @AssertTrue
    boolean isInOrder() {
        return from == null || until == null || !until.isBefore(from);
    }

    boolean goesFurther() {
        return Boolean.TRUE.equals(further);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
