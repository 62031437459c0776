package nl.baken.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.StatutoryTerm.Kind;
import nl.baken.deadlines.StatutoryTerm.Measure;
import nl.baken.deadlines.StatutoryTerm.More;
import nl.baken.deadlines.StatutoryTerm.Origin;
import nl.baken.deadlines.StatutoryTerm.Verification;
import nl.baken.deadlines.StatutoryTerm.Wording;
import nl.baken.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The terms of laws and policies, as they read on a day; only another release changes them, so each start reads them once. */
@Service
@DependsOn("shippedTerms")
public class StatutoryTerms {

    private final List<StatutoryTerm> all;

    StatutoryTerms(JdbcClient jdbc) {
        this.all = jdbc.sql("select * from deadlines.term order by position, valid_from desc nulls last")
                .query((row, number) -> term(row))
                .list();
    }

    /** Every term as it reads or ever read, in order. */
    public List<StatutoryTerm> all() {
        return List.copyOf(all);
    }

    /** The terms as they read on a day, in order. */
    public List<StatutoryTerm> on(LocalDate day) {
        return all.stream().filter(term -> term.valid().contains(day)).toList();
    }

    /** A term as it reads on a day; nothing when there was none of that name then. */
    public Optional<StatutoryTerm> find(String code, LocalDate day) {
        return all.stream()
                .filter(term -> term.code().equals(code) && term.valid().contains(day))
                .findFirst();
    }

    private static StatutoryTerm term(ResultSet row) throws SQLException {
        return new StatutoryTerm(
                row.getString("code"),
                new Wording(
                        row.getString("subject_nl"),
                        row.getString("subject_en"),
                        row.getString("trigger_nl"),
                        row.getString("trigger_en")),
                Kind.valueOf(row.getString("kind")),
                measure(row),
                new Origin(row.getString("source"), Verification.valueOf(row.getString("verification"))),
                Period.of(row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)));
    }

    private static Measure measure(ResultSet row) throws SQLException {
        Length more = length(row, "more_");
        return new Measure(
                CalendarRule.valueOf(row.getString("rule")),
                length(row, ""),
                row.getBoolean("first_counts"),
                more == null ? null : new More(more, row.getObject("more_times", Integer.class)),
                row.getString("suspended_by"));
    }

    private static @Nullable Length length(ResultSet row, String which) throws SQLException {
        String unit = row.getString(which + "unit");
        return unit == null ? null : new Length(row.getInt(which + "amount"), Unit.valueOf(unit));
    }
}
