package nl.baken.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.SideBySide;
import nl.baken.shared.SideBySide.Line;
import nl.baken.vault.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays signals and dossiers of which the caller may read each in columns, with who told each thing, when and where. */
@Component
@Transactional
class SideBySideReader {

    private final List<Sheets> modules;
    private final BlindIndex index;

    SideBySideReader(List<Sheets> modules, BlindIndex index) {
        this.modules = List.copyOf(modules);
        this.index = index;
    }

    /** The record with a number, if the caller may read it. */
    Optional<UUID> find(RecordNumber number) {
        return modules.stream().flatMap(module -> module.find(number).stream()).findFirst();
    }

    SideBySide read(List<RecordId> records) {
        List<Sheet> sheets =
                records.stream().map(record -> sheet(record.value())).toList();
        List<Line> lines = Arrays.stream(Row.values())
                .filter(row -> sheets.stream().anyMatch(sheet -> sheet.tells().containsKey(row)))
                .map(row -> Line.of(row.key(), sheets, sheet -> sheet.of(row), meaning(row)))
                .toList();
        return new SideBySide(sheets.stream().map(Sheet::column).toList(), lines);
    }

    private Sheet sheet(UUID record) {
        return modules.stream()
                .flatMap(module -> module.read(record).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private UnaryOperator<String> meaning(Row row) {
        return switch (row.meaning()) {
            case NAME -> index::alikeByName;
            case PHONE -> index::alikeByPhone;
            case TEXT -> text -> text.toLowerCase(Locale.ROOT);
        };
    }
}
