package nl.baken.vault;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed text lives: it opens nowhere else, so that rows cannot be swapped in the database. */
public record Place(String table, String column, UUID row) {

    public Place {
        requireNonNull(row, "row is null");
        if (table.isBlank() || column.isBlank() || table.contains("|") || column.contains("|")) {
            throw new IllegalArgumentException("no place: " + table + " " + column);
        }
    }

    byte[] bind(SubjectId subject, Format format) {
        String bound = String.join(
                "|",
                "baken/" + format.version(),
                table,
                column,
                row.toString(),
                subject.value().toString());
        return bound.getBytes(StandardCharsets.UTF_8);
    }
}
