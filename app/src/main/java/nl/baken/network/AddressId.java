package nl.baken.network;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies the address of a shelter, and whose key seals it: its own. */
record AddressId(UUID value) implements Id {

    static AddressId next() {
        return new AddressId(UUID.randomUUID());
    }
}
