package nl.baken.breaches;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the register as a file: codes and moments, without what people said. */
@Component
class RegisterFile {

    private static final String FORMULA = "=+-@\t\r";

    private final MessageSource messages;
    private final Labels labels;

    RegisterFile(MessageSource messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    String of(List<BreachView> register) {
        StringWriter file = new StringWriter();
        // Spreadsheets take UTF-8 for something else without this mark.
        file.write('\uFEFF');
        try (CsvWriter rows = CsvWriter.builder().fieldSeparator(';').build(file)) {
            rows.writeRecord(text("breaches.columns").split(";"));
            register.forEach(view -> rows.writeRecord(cells(view)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private List<String> cells(BreachView view) {
        Breach breach = view.breach();
        Assessment assessed = breach.assessment();
        return Stream.concat(
                        Stream.of(
                                breach.number(),
                                text(breach.stage().labelKey()),
                                view.shown().discovered(),
                                view.shown().reported(),
                                view.shown().deadline(),
                                breach.told().kinds().stream()
                                        .map(kind -> text(kind.labelKey()))
                                        .collect(joining(", ")),
                                String.join(", ", breach.told().records())),
                        Stream.concat(
                                assessed == null ? Stream.of("", "", "", "") : assessed(assessed),
                                Stream.of(
                                        given(view.shown().notified()),
                                        given(view.shown().told()),
                                        given(view.shown().closed()))))
                .map(RegisterFile::plain)
                .toList();
    }

    private Stream<String> assessed(Assessment assessed) {
        return Stream.of(
                assessed.categories().stream()
                        .map(code -> labels.of(CodeList.DATA_CATEGORY.name(), code))
                        .collect(joining(", ")),
                labels.of(CodeList.BREACH_SIZE.name(), assessed.size()),
                text("breaches.decided." + assessed.notifies()),
                assessed.tells()
                        ? text("breaches.decided.true")
                        : labels.of(CodeList.BREACH_GROUND.name(), assessed.ground()));
    }

    // a spreadsheet must not take what a colleague typed for a formula (ASVS 1.2.10)
    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String given(@Nullable String moment) {
        return moment == null ? "" : moment;
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], Locale.of("nl"));
    }
}
