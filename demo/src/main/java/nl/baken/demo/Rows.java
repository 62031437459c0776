package nl.baken.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The files that hold everything invented: names, words and the shape of the year. */
final class Rows {

    private Rows() {}

    static <T> List<T> of(String file, Function<NamedCsvRecord, T> row) {
        var resource = new ClassPathResource("demo/" + file + ".csv");
        try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
            return rows.map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
