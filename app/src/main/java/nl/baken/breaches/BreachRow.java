package nl.baken.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.breaches.Assessment.Capacity;
import nl.baken.breaches.Breach.Done;
import nl.baken.breaches.Breach.Told;

/** Reads a breach from its row. */
final class BreachRow {

    private BreachRow() {}

    static Breach of(ResultSet row) throws SQLException {
        return new Breach(
                new BreachId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new Told(
                        new PersonId(row.getObject("reported_by", UUID.class)),
                        required(row, "reported_at"),
                        required(row, "discovered_at"),
                        row.getObject("began_on", LocalDate.class),
                        texts(row, "kinds").stream().map(BreachKind::valueOf).toList(),
                        texts(row, "records")),
                Stage.valueOf(row.getString("stage")),
                assessment(row).orElse(null),
                new Done(
                        instant(row, "notified_at").orElse(null),
                        instant(row, "told_at").orElse(null),
                        instant(row, "closed_at").orElse(null),
                        Optional.ofNullable(row.getObject("seen_by", UUID.class))
                                .map(PersonId::new)
                                .orElse(null)),
                row.getInt("version"));
    }

    private static Optional<Assessment> assessment(ResultSet row) throws SQLException {
        String capacity = row.getString("capacity");
        if (capacity == null) {
            return Optional.empty();
        }
        return Optional.of(new Assessment(
                Capacity.valueOf(capacity),
                texts(row, "categories"),
                row.getString("size"),
                row.getBoolean("notifies"),
                row.getBoolean("tells"),
                Optional.ofNullable(row.getString("ground")).orElse("")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return instant(row, column).orElseThrow();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
