package nl.baken.shared;

import java.util.UUID;

/** A typed identifier: every kind of record has its own, so that no two can be mixed up. */
public interface Id {

    UUID value();
}
