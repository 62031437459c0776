package nl.baken.signals;

import java.time.LocalDate;
import nl.baken.deadlines.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which day the next step with a signal has to be taken. */
@Component
class Terms {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

    Terms(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    LocalDate due(SignalState state, LocalDate day) {
        return workingDays.after(day, length(state.name(), day));
    }

    /** By which day somebody reads what a reporter added. */
    LocalDate supplementDue(LocalDate day) {
        return workingDays.after(day, length("SUPPLEMENT", day));
    }

    /** By which day somebody says whether a closed signal is opened again. */
    LocalDate recallDue(LocalDate day) {
        return workingDays.after(day, length("RECALL", day));
    }

    private int length(String state, LocalDate day) {
        return jdbc.sql("""
                        select working_days from signals.term
                        where state = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
                        """).params(state, day, day).query(Integer.class).single();
    }
}
