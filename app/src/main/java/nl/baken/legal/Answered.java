package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.baken.access.PostId;
import nl.baken.legal.Share.Item;
import nl.baken.shared.Id;

/**
 * That somebody was given what is kept about themselves.
 *
 * @param from the desk that gave it
 * @param asker a code of ASKER: the person, or who asked for them
 * @param right a code of DATA_RIGHT
 */
public record Answered(Id id, String number, Id record, PostId from, String asker, String right, List<Item> items) {

    public Answered {
        requireNonNull(id, "id is null");
        requireNonNull(record, "record is null");
        requireNonNull(from, "from is null");
        items = List.copyOf(items);
        if (number.isBlank() || asker.isBlank() || right.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException("an answer gives something to somebody who may ask it");
        }
    }
}
