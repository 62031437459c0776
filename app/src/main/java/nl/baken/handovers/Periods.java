package nl.baken.handovers;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.deadlines.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long an answer, an outcome and a next decision may take for each purpose. */
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

    LocalDate answerBy(String purpose, @Nullable Integer days) {
        return after(days == null ? lengths(purpose).answer() : days);
    }

    LocalDate outcomeBy(String purpose) {
        return after(lengths(purpose).outcome());
    }

    LocalDate decisionBy(String purpose) {
        return after(lengths(purpose).decision());
    }

    private LocalDate after(int days) {
        return workingDays.after(today(), days);
    }

    // a purpose that a region adds has the periods of ANY until it gets its own
    private Lengths lengths(String purpose) {
        return jdbc.sql("""
                        select answer_days, outcome_days, decision_days
                        from handovers.period
                        where purpose in (?, 'ANY') and valid_from <= ?
                        order by purpose = 'ANY', valid_from desc
                        limit 1
                        """)
                .params(purpose, today())
                .query((row, number) -> new Lengths(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private record Lengths(int answer, int outcome, int decision) {}
}
