package nl.baken.rights;

import java.util.List;
import nl.baken.access.Action;

/** A module that keeps something about the records of another one, which whoever asks about such a record is told as well. */
public interface Addendum {

    /** What it keeps about a record of this kind, opened for this action, as far as the caller may read it. */
    List<Passage> about(Action action, String kind, RecordId record);
}
