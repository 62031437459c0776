package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.vault.SubjectId;

/** Identifies one place where somebody could or can be found. */
public record WhereaboutsId(UUID value) implements Id {

    public WhereaboutsId {
        requireNonNull(value, "value is null");
    }

    static WhereaboutsId next() {
        return new WhereaboutsId(UUID.randomUUID());
    }

    /** By whose key it is sealed: its own, so that destroying that key leaves the dossier as it is. */
    SubjectId subject() {
        return new SubjectId(value);
    }
}
