package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** Identifies what one party may know of one item. */
record SheetId(UUID value) implements Id {

    SheetId {
        requireNonNull(value, "value is null");
    }

    static SheetId next() {
        return new SheetId(UUID.randomUUID());
    }
}
