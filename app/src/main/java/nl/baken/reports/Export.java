package nl.baken.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.codes.Municipalities;
import nl.baken.reports.Figures.Table;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes figures as CSV, protected like the page they come from. */
@Component
class Export {

    private final MessageSource messages;
    private final Municipalities municipalities;
    private final Clock clock;

    Export(MessageSource messages, Municipalities municipalities, Clock clock) {
        this.messages = messages;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    byte[] csv(Selection selection, List<Table> tables) {
        StringWriter text = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(Stream.of("from", "until", "municipality", "counted", "by", "value", "count")
                    .map(this::header)
                    .toList());
            tables.forEach(table -> write(csv, selection, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(CsvWriter csv, Selection selection, Table table) {
        List<String> about = List.of(
                String.valueOf(selection.from()),
                String.valueOf(selection.until()),
                selection.municipality().isEmpty()
                        ? message("reports.municipality.all")
                        : municipalities.name(selection.municipality()),
                String.valueOf(LocalDate.now(clock)),
                message(table.dimension().labelKey()));
        table.rows().forEach(row -> write(csv, about, safe(row.label()), row.cell()));
        write(csv, about, message("reports.total"), table.total());
    }

    private static void write(CsvWriter csv, List<String> about, String value, Cell cell) {
        List<String> record = new ArrayList<>(about);
        record.add(value);
        record.add(cell.text());
        csv.writeRecord(record);
    }

    // A label is the administrator's text: a spreadsheet must not take it for a formula (ASVS 1.2.10).
    private static String safe(String label) {
        return label.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + label : label;
    }

    private String header(String name) {
        return message("reports.csv." + name);
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.of("nl"));
    }
}
