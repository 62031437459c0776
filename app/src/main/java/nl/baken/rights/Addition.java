package nl.baken.rights;

import java.util.List;
import nl.baken.access.Action;

/** A module that keeps more about records that another module holds, and tells it along with what that one tells. */
public interface Addition {

    /** The kind of the records, in capitals. */
    String kind();

    /** What it says of a record, opened for this action; the record is one that the caller holds. */
    List<Passage> passages(Action action, RecordId record);
}
