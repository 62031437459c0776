package nl.baken.legal;

import java.util.List;
import java.util.UUID;
import nl.baken.vault.Place;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** Where the sealed words of the ledger stand. */
@Component
class Said implements SealedColumns {

    static Place place(UUID share) {
        return new Place("legal.said", "words", share);
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.of("legal.said", "words", "subject", "share"));
    }
}
