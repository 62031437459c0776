package nl.baken.dossiers;

import java.sql.Types;
import java.util.UUID;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Seals what people type about the person of a dossier; an empty text stays empty. */
@Component
class Sealing {

    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    void enrol(DossierId dossier) {
        vault.enrol(dossier);
    }

    /** Where somebody can be found has a key of its own. */
    void enrol(WhereaboutsId whereabouts) {
        vault.enrol(whereabouts);
    }

    /** The column of a row: sealed bytes, or null when there is nothing to seal. */
    SqlParameterValue seal(DossierId dossier, Cell cell, UUID row, String text) {
        return seal(dossier.subject(), cell, row, text);
    }

    /** The same under the key of another data subject than the person of the dossier. */
    SqlParameterValue seal(SubjectId subject, Cell cell, UUID row, String text) {
        byte @Nullable [] sealed =
                text.isBlank() ? null : vault.seal(subject, cell.of(row), text).bytes();
        return new SqlParameterValue(Types.BINARY, sealed);
    }
}
