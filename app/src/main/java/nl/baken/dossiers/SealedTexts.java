package nl.baken.dossiers;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.springframework.stereotype.Component;

/** The sealed columns of dossiers. */
@Component
class SealedTexts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return Stream.of(Cell.values()).map(SealedTexts::column).toList();
    }

    private static SealedColumn column(Cell cell) {
        return switch (cell) {
            case NAME, BIRTH_DATE, PHONE, EMAIL, OTHER -> of(cell, "dossier", "dossier");
            case CONSENT_REASON, LINK_REASON, TOLD, CONDITIONS, RELATIVE_NAME, RELATIVE_PHONE ->
                of(cell, "dossier", "id");
            case SAFE_REMARK ->
                new SealedColumn(
                        cell.table(), cell.column(), "dossier", List.of("dossier", "channel"), SealedTexts::ruleRow);
            case WHEREABOUTS_PLACE, WHEREABOUTS_CONTACT, WHEREABOUTS_ADDRESS, WHEREABOUTS_NEED ->
                of(cell, "whereabouts", "whereabouts");
            case UNSEALING_SAID -> of(cell, "whereabouts", "id");
        };
    }

    private static SealedColumn of(Cell cell, String subject, String id) {
        return SealedColumn.of(cell.table(), cell.column(), subject, id);
    }

    private static UUID ruleRow(List<String> key) {
        return Contacts.ruleRow(new DossierId(UUID.fromString(key.getFirst())), key.getLast());
    }
}
