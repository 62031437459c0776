package nl.baken.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import nl.baken.deadlines.Deadline;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when the law wants an answer, and by when each of us takes a step: periods are rows, and the calendar counts them. */
@Component
class Timing {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Timing(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The term of what is asked; of several the one that ends first. */
    Term term(Collection<Right> rights, LocalDate received) {
        return rights.stream()
                .map(Right::term)
                .distinct()
                .map(code -> term(code, received))
                .min(Comparator.comparing(term -> first(term, received).due()))
                .orElseThrow(() -> new IllegalArgumentException("nothing is asked"));
    }

    Deadline first(Term term, LocalDate received) {
        return Deadline.of(workingDays, received, term.months());
    }

    /** The sum of a request as it stands now. */
    Deadline of(Request request) {
        Term term = term(request);
        LocalDate received = request.head().receivedOn();
        return request.clock().extension() == null
                ? first(term, received)
                : Deadline.extended(workingDays, received, term.months(), term.more());
    }

    Term term(Request request) {
        return term(request.clock().term(), request.head().receivedOn());
    }

    /** The day on which an extended request is due; only within the first period, and only where the law extends it. */
    LocalDate extended(Request request) {
        Term term = term(request);
        LocalDate received = request.head().receivedOn();
        boolean late = today().isAfter(first(term, received).due());
        if (request.clock().extension() != null || term.more() == 0 || late) {
            throw new Refused("rights.refused.extension");
        }
        return Deadline.extended(workingDays, received, term.months(), term.more())
                .due();
    }

    /** The day by which a step is taken that begins today. */
    LocalDate within(Pace pace) {
        int days = jdbc.sql("""
                        select working_days from rights.pace
                        where step = :step and valid_from <= :today and (valid_until is null or valid_until > :today)
                        """)
                .param("step", pace.name())
                .param("today", today())
                .query(Integer.class)
                .single();
        return workingDays.after(today(), days);
    }

    private Term term(String code, LocalDate received) {
        return jdbc.sql("""
                        select code, months, more_months, article, source from rights.term
                        where code = :code and valid_from <= :day and (valid_until is null or valid_until > :day)
                        """)
                .param("code", code)
                .param("day", received)
                .query((row, number) -> new Term(
                        row.getString("code"),
                        row.getInt("months"),
                        row.getInt("more_months"),
                        row.getString("article"),
                        row.getString("source")))
                .optional()
                .orElseThrow(() -> new Refused("rights.refused.receivedOn"));
    }

    /** A term of the law: how many months, how many more, by what article, and what says how they are counted. */
    record Term(String code, int months, int more, String article, String source) {}

    /** What takes a number of working days. */
    enum Pace {
        CHECK,
        SEARCH,
        CARRY_OUT
    }
}
