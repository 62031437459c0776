package nl.baken.breaches;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of breaches. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.of("breaches.word", "told", "breach", "id"));
    }
}
