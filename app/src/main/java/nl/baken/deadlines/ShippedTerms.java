package nl.baken.deadlines;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Brings the terms that come with the application into the database at each start; a release may end one or say it better. */
@Component("shippedTerms")
class ShippedTerms implements InitializingBean {

    private static final List<String> COLUMNS = List.of(
            "code",
            "valid_from",
            "valid_until",
            "subject_nl",
            "subject_en",
            "trigger_nl",
            "trigger_en",
            "kind",
            "rule",
            "amount",
            "unit",
            "first_counts",
            "more_amount",
            "more_unit",
            "more_times",
            "suspended_by",
            "source",
            "verification");

    private static final String TERM = """
            insert into deadlines.term (code, valid_from, valid_until, subject_nl, subject_en, trigger_nl, trigger_en, kind, rule,
                amount, unit, first_counts, more_amount, more_unit, more_times, suspended_by, source, verification, position)
            values (?, ?::date, ?::date, ?, ?, ?, ?, ?, ?, ?::int, ?, ?::boolean, ?::int, ?, ?::int, ?, ?, ?, ?)
            on conflict (code, valid_from) do update
            set valid_until = excluded.valid_until, subject_nl = excluded.subject_nl, subject_en = excluded.subject_en,
                trigger_nl = excluded.trigger_nl, trigger_en = excluded.trigger_en, kind = excluded.kind, rule = excluded.rule,
                amount = excluded.amount, unit = excluded.unit, first_counts = excluded.first_counts,
                more_amount = excluded.more_amount, more_unit = excluded.more_unit, more_times = excluded.more_times,
                suspended_by = excluded.suspended_by, source = excluded.source, verification = excluded.verification,
                position = excluded.position
            """;

    private final JdbcOperations jdbc;

    ShippedTerms(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.batchUpdate(
                TERM, Shipped.rows("terms").stream().map(ShippedTerms::values).toList());
    }

    private static @Nullable Object[] values(NamedCsvRecord row) {
        @Nullable Object[] values = new @Nullable Object[COLUMNS.size() + 1];
        for (int column = 0; column < COLUMNS.size(); column++) {
            String field = row.getField(COLUMNS.get(column));
            values[column] = field.isEmpty() ? null : field;
        }
        values[COLUMNS.size()] = row.getStartingLineNumber();
        return values;
    }
}
