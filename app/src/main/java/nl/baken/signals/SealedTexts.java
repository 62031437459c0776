package nl.baken.signals;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of signals. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return Stream.of(
                        of("statement", "told", "conditions"),
                        of("involved", "name", "phone"),
                        of("contact", "name", "phone", "email", "safely"),
                        of("answer", "checked", "place"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<SealedColumn> of(String table, String... columns) {
        return Stream.of(columns)
                .map(column -> SealedColumn.of("signals." + table, column, "subject", "id"))
                .toList();
    }
}
