package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a form has checked to be there. */
final class Day {

    private Day() {}

    static LocalDate of(@Nullable LocalDate day) {
        return requireNonNull(day, "the form let an empty day through");
    }
}
