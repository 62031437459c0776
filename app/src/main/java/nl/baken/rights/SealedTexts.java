package nl.baken.rights;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of requests. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.of("rights.word", "told", "request", "id"),
                SealedColumn.of("rights.portion", "hidden", "request", "id"));
    }
}
