package nl.baken.handovers;

import java.util.List;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of what was shared. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.of("handovers.item", "told", "subject", "id"),
                SealedColumn.of("handovers.remark", "told", "subject", "id"),
                SealedColumn.of("handovers.paper", "told", "subject", "share"));
    }
}
