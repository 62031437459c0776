package nl.baken.vault;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A column with sealed texts.
 *
 * @param subject the column that says whose key seals them
 * @param key the columns by which a row is found, the first of which is an identifier
 * @param row which row a text is bound to, from what stands in these columns
 */
public record SealedColumn(
        String table, String column, String subject, List<String> key, Function<List<String>, UUID> row) {

    public SealedColumn {
        key = List.copyOf(key);
        for (String name : List.of(table.replace(".", ""), column, subject, String.join("", key))) {
            if (!name.matches("[a-z_]+")) {
                throw new IllegalArgumentException("no name: " + name);
            }
        }
    }

    /** A column whose texts are bound to the one identifier of their row. */
    public static SealedColumn of(String table, String column, String subject, String id) {
        return new SealedColumn(table, column, subject, List.of(id), key -> UUID.fromString(key.getFirst()));
    }

    Place place(List<String> values) {
        return new Place(table, column, row.apply(values));
    }
}
