package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies a line of the ledger that has no other record of its own, such as a handover. */
public record ShareId(UUID value) implements Id {

    public ShareId {
        requireNonNull(value, "value is null");
    }

    public static ShareId next() {
        return new ShareId(UUID.randomUUID());
    }
}
