package nl.baken.trajectories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.deadlines.StatutoryTerm;
import nl.baken.deadlines.StatutoryTerms;
import nl.baken.deadlines.WorkingDays;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the terms that run here, each by its row of law and source; none of them is one that holidays move. */
@Component
class Clocks {

    static final String MAJORITY = "BW-1-233";

    private static final int USUAL_STEP = 10;

    private final StatutoryTerms terms;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    Clocks(StatutoryTerms terms, WorkingDays workingDays, JdbcClient jdbc, Clock clock) {
        this.terms = terms;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Two weeks of work from today. */
    LocalDate proposal() {
        return workingDays.after(today(), USUAL_STEP);
    }

    /**
     * The last day of a term that runs from a day.
     *
     * @throws Refused when there was no such term on that day
     */
    LocalDate end(String term, LocalDate from) {
        return term(term, from).from(from).on(workingDays).due();
    }

    /** Where the term stands in the law, as it read on a day. */
    String source(String term, LocalDate from) {
        return term(term, from).origin().source();
    }

    /** The day on which somebody who was born on a day comes of age. */
    LocalDate majority(LocalDate born) {
        return end(MAJORITY, born);
    }

    /** Where it is told why such a date is what it is. */
    static String why(String term, LocalDate from) {
        return "/deadlines/why?term=%s&start=%s".formatted(term, from);
    }

    /** Before how many days somebody is told of the end, the longest first. */
    List<Integer> warnings(String kind) {
        return jdbc.sql("select days from trajectories.warning where kind = ? and valid_from <= ? order by days desc")
                .params(kind, today())
                .query(Integer.class)
                .list();
    }

    /** The warning that has come and was not seen: of how many days before the end; nothing when there is none. */
    Optional<Integer> unseen(Window window) {
        if (!window.isRunning()) {
            return Optional.empty();
        }
        LocalDate due = window.span().due();
        Integer seen = window.span().warned();
        return warnings(window.nature().kind().name()).stream()
                .filter(days -> !due.minusDays(days).isAfter(today()) && (seen == null || days < seen))
                .reduce((longer, shorter) -> shorter);
    }

    private StatutoryTerm term(String code, LocalDate day) {
        return terms.find(code, day).orElseThrow(() -> new Refused("trajectories.refused.term"));
    }
}
