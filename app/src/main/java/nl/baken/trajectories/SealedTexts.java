package nl.baken.trajectories;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of trajectories. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return Stream.of(Cell.values()).map(Cell::told).toList();
    }
}
