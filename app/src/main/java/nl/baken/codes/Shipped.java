package nl.baken.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** A file of rows that comes with the application. */
final class Shipped {

    private Shipped() {}

    /** The named columns of every row, empty ones as null, and the number of the row behind them. */
    static List<Object[]> rows(String file, String... columns) {
        var resource = new ClassPathResource("codes/" + file + ".csv");
        try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
            return rows.map(row -> values(row, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] values(NamedCsvRecord row, String... columns) {
        Object[] values = new Object[columns.length + 1];
        for (int column = 0; column < columns.length; column++) {
            String field = row.getField(columns[column]);
            if (!field.isEmpty()) {
                values[column] = field;
            }
        }
        values[columns.length] = row.getStartingLineNumber();
        return values;
    }
}
