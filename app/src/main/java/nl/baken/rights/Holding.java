package nl.baken.rights;

import java.util.Optional;
import nl.baken.access.Action;

/** A module that holds records about people, and tells of one of them everything that its subject may ask about. */
public interface Holding {

    /** The kind of its records, in capitals. */
    String kind();

    /** The record with this number, in any spelling, when the caller holds it. */
    Optional<RecordId> held(String number);

    /** Where the caller reads and changes a record. */
    String href(RecordId record);

    /** What a record says, opened for this action; not there when the caller does not hold it. */
    Material material(Action action, RecordId record);
}
