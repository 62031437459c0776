package nl.baken.emergencies;

import java.util.List;
import java.util.UUID;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of emergencies. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn(
                "emergencies.word", "told", "emergency", List.of("emergency", "kind"), SealedTexts::row));
    }

    private static UUID row(List<String> key) {
        EmergencyId emergency = new EmergencyId(UUID.fromString(key.getFirst()));
        return Words.Kind.valueOf(key.getLast()).of(emergency).row();
    }
}
