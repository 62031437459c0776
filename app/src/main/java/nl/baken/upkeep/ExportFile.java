package nl.baken.upkeep;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.linkage.Description;
import nl.baken.platform.StartRefused;

/** An export of another system, read line by line; whatever is not as it should be is refused in one sentence. */
final class ExportFile {

    private static final int LONGEST = 256 * 1024;
    private static final int FIRST_LINE = 64 * 1024;

    private final Path file;
    private final Consumer<Row> taking;
    private long line;

    private ExportFile(Path file, Consumer<Row> taking) {
        this.file = file;
        this.taking = taking;
    }

    /** A line of the export: where it stands, what it is called there, and what it says. */
    record Row(long line, String id, Description says) {}

    /** Gives each line to whoever takes it, the first line of the file excepted. */
    static void read(Path file, Consumer<Row> taking) {
        ExportFile export = new ExportFile(file, taking);
        try {
            export.read();
        } catch (CharacterCodingException e) {
            throw StartRefused.because(e, "platform.refused.csv-text", export.line);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.csv-file", file);
        } catch (CsvParseException e) {
            throw StartRefused.because(e, "platform.refused.csv-broken", export.line);
        }
    }

    private void read() throws IOException {
        try (Reader text = text();
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator())
                        .detectBomHeader(false)
                        .maxBufferSize(LONGEST)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            read(reader.iterator());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Iterator<CsvRecord> records) {
        Columns columns = Columns.in(records.hasNext() ? records.next().getFields() : List.of());
        line = 1;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            if (row.getFields().stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
                throw new StartRefused("platform.refused.csv-text", line - 1);
            }
            taking.accept(new Row(line, columns.id(row.getFields()), columns.description(row.getFields())));
        }
    }

    // a spreadsheet in the Netherlands writes semicolons
    private char separator() throws IOException {
        try (Reader text = text()) {
            char[] first = new char[FIRST_LINE];
            int read = Math.max(0, text.read(first));
            String start = new String(first, 0, read).lines().findFirst().orElse("");
            return start.chars().filter(it -> it == ';').count()
                            > start.chars().filter(it -> it == ',').count()
                    ? ';'
                    : ',';
        }
    }

    private Reader text() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no file");
        }
        BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
