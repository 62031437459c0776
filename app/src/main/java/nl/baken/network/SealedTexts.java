package nl.baken.network;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of the network. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return Stream.of(Cell.values()).map(SealedTexts::column).toList();
    }

    private static SealedColumn column(Cell cell) {
        return switch (cell) {
            case ABOUT -> SealedColumn.of(cell.table(), cell.column(), "id", "id");
            case TASK, NAME, PHONE, EMAIL, AGREED, OPENED ->
                SealedColumn.of(cell.table(), cell.column(), "partner", "id");
            case ADDRESS -> SealedColumn.of(cell.table(), cell.column(), "address", "address");
        };
    }
}
