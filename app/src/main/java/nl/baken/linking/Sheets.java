package nl.baken.linking;

import java.util.Optional;
import java.util.UUID;
import nl.baken.shared.RecordNumber;

/** Reads what records tell, to lay them side by side; each module for its own records. */
public interface Sheets {

    /** What a record tells; nothing when it is of another module, or the caller may not read it. */
    Optional<Sheet> read(UUID record);

    /** The record with a number; nothing when it is of another module, or the caller may not read it. */
    Optional<UUID> find(RecordNumber number);
}
