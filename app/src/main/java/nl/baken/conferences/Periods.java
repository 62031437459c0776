package nl.baken.conferences;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.baken.deadlines.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days and minutes of conferences. */
@Component
class Periods {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Periods(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** The next working day: what a new plan begins with. */
    LocalDate nextWorkingDay() {
        return workingDays.after(today(), 1);
    }

    LocalDate minutesBy() {
        return workingDays.after(today(), current().minutesDays());
    }

    LocalDate after(int days) {
        return workingDays.after(today(), days);
    }

    /** When a window that opens now closes itself. */
    Instant closing(Gathering gathering) {
        Instant plannedEnd =
                gathering.day().atTime(gathering.ends()).atZone(clock.getZone()).toInstant();
        return current().closing(now(), plannedEnd);
    }

    private Period current() {
        return jdbc.sql("""
                        select least_minutes, longest_minutes, minutes_days from conferences.period
                        where valid_from <= ? order by valid_from desc limit 1
                        """)
                .param(today())
                .query((row, number) ->
                        new Period(Duration.ofMinutes(row.getInt(1)), Duration.ofMinutes(row.getInt(2)), row.getInt(3)))
                .single();
    }
}
