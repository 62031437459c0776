package nl.baken.conferences;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of conferences. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.of("conferences.item", "question", "subject", "id"),
                SealedColumn.of("conferences.sheet", "necessity", "subject", "id"),
                SealedColumn.of("conferences.sheet", "conditions", "subject", "id"),
                SealedColumn.of("conferences.part", "told", "subject", "id"),
                SealedColumn.of("conferences.decision", "told", "subject", "id"),
                SealedColumn.of("conferences.word", "told", "subject", "id"));
    }
}
