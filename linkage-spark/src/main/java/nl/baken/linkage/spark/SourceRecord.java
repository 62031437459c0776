package nl.baken.linkage.spark;

import java.io.Serializable;
import java.util.Comparator;
import nl.baken.linkage.Description;

/** A record with the source that it comes from, and what it is called there; no two are called the same. */
public record SourceRecord(String source, String id, Description description) implements Serializable {

    /** Where a record stands among all. */
    record Place(String source, String id) implements Comparable<Place>, Serializable {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::source).thenComparing(Place::id).compare(this, other);
        }
    }

    Place place() {
        return new Place(source, id);
    }
}
