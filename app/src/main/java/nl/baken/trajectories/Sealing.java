package nl.baken.trajectories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import nl.baken.dossiers.DossierId;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Seals what people type, with the key of the person of the dossier; an empty text stays empty. */
@Component
class Sealing {

    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    /** The column of a row: sealed bytes, or null when there is nothing to seal. */
    SqlParameterValue seal(DossierId dossier, Cell cell, UUID row, String text) {
        byte @Nullable [] sealed = text.isBlank()
                ? null
                : vault.seal(subject(dossier), cell.of(row), text).bytes();
        return new SqlParameterValue(Types.BINARY, sealed);
    }

    /** The sealed text of a column, nothing when it is empty. */
    static Optional<SealedText> sealed(ResultSet columns, DossierId dossier, Cell cell, UUID row) throws SQLException {
        return Optional.ofNullable(columns.getBytes(cell.column()))
                .map(bytes -> new SealedText(subject(dossier), cell.of(row), Sealed.of(bytes)));
    }

    private static SubjectId subject(DossierId dossier) {
        return new SubjectId(dossier.value());
    }
}
