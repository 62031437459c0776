package nl.baken.deadlines;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.StatutoryTerm.Kind;
import nl.baken.deadlines.StatutoryTerm.Measure;
import nl.baken.deadlines.StatutoryTerm.More;
import nl.baken.deadlines.StatutoryTerm.Origin;
import nl.baken.deadlines.StatutoryTerm.Verification;
import nl.baken.deadlines.StatutoryTerm.Wording;
import nl.baken.shared.Period;
import org.jspecify.annotations.Nullable;

/** The terms that come with the application, read without a database. */
final class Terms {

    private Terms() {}

    static List<StatutoryTerm> shipped() {
        return Shipped.rows("terms").stream().map(Terms::term).toList();
    }

    static StatutoryTerm shipped(String code) {
        return shipped().stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no term is called " + code));
    }

    private static StatutoryTerm term(NamedCsvRecord row) {
        Length more = length(row, "more_");
        String times = row.getField("more_times");
        String suspendedBy = row.getField("suspended_by");
        return new StatutoryTerm(
                row.getField("code"),
                new Wording(
                        row.getField("subject_nl"),
                        row.getField("subject_en"),
                        row.getField("trigger_nl"),
                        row.getField("trigger_en")),
                Kind.valueOf(row.getField("kind")),
                new Measure(
                        CalendarRule.valueOf(row.getField("rule")),
                        length(row, ""),
                        Boolean.parseBoolean(row.getField("first_counts")),
                        more == null ? null : new More(more, times.isEmpty() ? null : Integer.valueOf(times)),
                        suspendedBy.isEmpty() ? null : suspendedBy),
                new Origin(row.getField("source"), Verification.valueOf(row.getField("verification"))),
                Period.ALWAYS);
    }

    private static @Nullable Length length(NamedCsvRecord row, String which) {
        String unit = row.getField(which + "unit");
        return unit.isEmpty() ? null : new Length(Integer.parseInt(row.getField(which + "amount")), Unit.valueOf(unit));
    }
}
