package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The day before which something must be done, with the sum that led to it.
 *
 * @param lengths how long the term was and by how much it was extended
 * @param counted the day on which the term ends before anybody looks whether people work on it
 * @param due the last day, on which it may still be done
 */
public record Deadline(LocalDate begun, List<Length> lengths, LocalDate counted, LocalDate due, List<Step> steps) {

    public Deadline {
        requireNonNull(begun, "begun is null");
        lengths = List.copyOf(lengths);
        steps = List.copyOf(steps);
        if (lengths.isEmpty() || counted.isBefore(begun) || due.isBefore(counted)) {
            throw new IllegalArgumentException("no period begins on %s and ends on %s".formatted(begun, due));
        }
    }

    /** Whether the term ends on a day on which nobody works, and so on a later one. */
    public boolean isMoved() {
        return !due.equals(counted);
    }
}
