package nl.baken.access;

import java.time.LocalDate;

/** The days, first and last included, on which a deputy acts for somebody. */
public record Absence(AbsenceId id, PersonId person, String name, String deputyName, LocalDate from, LocalDate last) {

    /** Whether it has begun on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last);
    }
}
