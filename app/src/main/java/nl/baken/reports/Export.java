package nl.baken.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.baken.reports.Figures.Table;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes figures as CSV, protected like the page they come from. */
@Component
class Export {

    private final MessageSource messages;

    Export(MessageSource messages) {
        this.messages = messages;
    }

    byte[] csv(Selection selection, List<Table> tables) {
        StringWriter text = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(header("from"), header("until"), header("by"), header("value"), header("count"));
            tables.forEach(table -> write(csv, selection, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(CsvWriter csv, Selection selection, Table table) {
        String by = message(table.dimension().labelKey());
        String from = String.valueOf(selection.from());
        String until = String.valueOf(selection.until());
        table.rows()
                .forEach(row -> csv.writeRecord(
                        from, until, by, safe(row.label()), row.cell().text()));
        csv.writeRecord(from, until, by, message("reports.total"), table.total().text());
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
