package nl.baken.logbook;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of the logbook. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.of("logbook.review", "note", "id", "id"));
    }
}
