package nl.baken.linking;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of traces. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.of("linking.trace", "says", "subject", "id"));
    }
}
