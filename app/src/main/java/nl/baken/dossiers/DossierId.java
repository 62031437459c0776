package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies a dossier. */
public record DossierId(UUID value) implements Id {

    public DossierId {
        requireNonNull(value, "value is null");
    }

    public static DossierId next() {
        return new DossierId(UUID.randomUUID());
    }

    /** The person of the dossier, with whose key all its text is sealed. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
