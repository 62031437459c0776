package nl.baken.rights;

import java.util.List;
import nl.baken.access.Action;

/** A module that keeps more about the records of others, which whoever asks about such a record is told as well. */
public interface Addition {

    /** What it says of a record of this kind, opened for this action, as far as the caller may read it. */
    List<Passage> passages(Action action, String kind, RecordId record);
}
