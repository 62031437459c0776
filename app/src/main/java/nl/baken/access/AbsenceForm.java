package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which somebody is absent, and who acts for them. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record AbsenceForm(
        @NotNull @Nullable PersonId deputy,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate last) {

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null);
    }

    void reportTo(Absences absences, PersonId person) {
        absences.report(person, requireNonNull(deputy), requireNonNull(from), requireNonNull(last));
    }
}
