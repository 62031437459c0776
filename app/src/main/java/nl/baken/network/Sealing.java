package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Seals what people type about partners and those who work there; an empty text stays empty. */
@Component
class Sealing {

    private final Vault vault;

    Sealing(Vault vault) {
        this.vault = vault;
    }

    SubjectId enrol(Id record) {
        return vault.enrol(record);
    }

    /** The column of a row: sealed bytes, or null when there is nothing to seal. */
    SqlParameterValue seal(SubjectId subject, Cell cell, UUID row, String text) {
        byte @Nullable [] sealed =
                text.isBlank() ? null : vault.seal(subject, cell.of(row), text).bytes();
        return new SqlParameterValue(Types.BINARY, sealed);
    }

    static Optional<SealedText> text(ResultSet row, SubjectId subject, Cell cell, UUID id) throws SQLException {
        return Optional.ofNullable(row.getBytes(cell.column()))
                .map(bytes -> new SealedText(subject, cell.of(id), Sealed.of(bytes)));
    }
}
