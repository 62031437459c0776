package nl.baken.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import nl.baken.deadlines.Deadline;
import nl.baken.deadlines.StatutoryTerm;
import nl.baken.deadlines.StatutoryTerms;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when the law wants an answer, and by when each of us takes a step: periods are rows, and the calendar counts them. */
@Component
class Timing {

    /** What a request keeps of its term, and the term of the law that it stands for. */
    private static final Map<String, String> LAW = Map.of("GDPR", "AVG-12-3", "WMO_DESTROY", "WMO-5.3.5");

    private final JdbcClient jdbc;
    private final StatutoryTerms terms;
    private final WorkingDays workingDays;
    private final Clock clock;

    Timing(JdbcClient jdbc, StatutoryTerms terms, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
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
        return term.law().from(received).on(workingDays);
    }

    /** The sum of a request as it stands now. */
    Deadline of(Request request) {
        Term term = term(request);
        LocalDate received = request.head().receivedOn();
        LocalDate told = request.clock().extendedOn();
        Deadline first = first(term, received);
        if (told == null) {
            return first;
        }
        // it was in time by the calendar of its day, also when a closed day was withdrawn since
        return extended(term, received, told.isAfter(first.due()) ? first.due() : told);
    }

    Term term(Request request) {
        return term(request.clock().term(), request.head().receivedOn());
    }

    /** The day on which an extended request is due; only within the first period, and only where the law extends it. */
    LocalDate extended(Request request) {
        if (request.clock().extension() != null) {
            throw new Refused("rights.refused.extension");
        }
        LocalDate received = request.head().receivedOn();
        Term term = term(request);
        try {
            return extended(term, received, today()).due();
        } catch (Refused refused) {
            throw new Refused("rights.refused.extension");
        }
    }

    /** The same request, due by the calendar as it is now: a decree may have closed its last day since. */
    Request counted(Request request) {
        return request.course().state().isOpen() ? request.dueOn(of(request).due()) : request;
    }

    private Deadline extended(Term term, LocalDate received, LocalDate told) {
        return term.law().extended(term.law().from(received), told).on(workingDays);
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
        return terms.find(LAW.getOrDefault(code, code), received)
                .map(law -> new Term(code, law))
                .orElseThrow(() -> new Refused("rights.refused.receivedOn"));
    }

    /** The term of a request: what it keeps of it, and what the law says. */
    record Term(String code, StatutoryTerm law) {}

    /** What takes a number of working days. */
    enum Pace {
        CHECK,
        SEARCH,
        CARRY_OUT
    }
}
