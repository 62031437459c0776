package nl.baken.legal;

import java.util.Set;
import java.util.UUID;

/**
 * Records of a kind were destroyed in this transaction: whoever keeps something that hangs from them destroys that too, or
 * refuses, and then nothing is destroyed.
 */
public record RecordsGone(String kind, Set<UUID> records) {

    public RecordsGone {
        records = Set.copyOf(records);
        if (kind.isBlank() || records.isEmpty()) {
            throw new IllegalArgumentException("nothing is gone");
        }
    }
}
