package nl.baken.reports;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Year;
import nl.baken.codes.KnownMunicipality;
import org.springframework.format.annotation.DateTimeFormat;

/** The period, first and last day included, and the municipality that figures are about; empty means all. */
record Selection(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @KnownMunicipality String municipality) {

    static Selection of(Year year) {
        return new Selection(year.atDay(1), year.atMonth(12).atEndOfMonth(), "");
    }

    @AssertTrue
    boolean isInOrder() {
        return from == null || until == null || !until.isBefore(from);
    }
}
