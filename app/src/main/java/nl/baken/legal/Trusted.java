package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import nl.baken.legal.Share.Item;
import nl.baken.shared.Id;

/**
 * That a desk may open what is not for readers.
 *
 * @param intent who lets whom in where, and on which ground
 * @param clearance under what it may
 * @param last up to and including which day
 */
public record Trusted(Id id, String number, Id record, Intent intent, Clearance clearance, LocalDate last) {

    public Trusted {
        requireNonNull(id, "id is null");
        requireNonNull(record, "record is null");
        requireNonNull(intent, "intent is null");
        requireNonNull(clearance, "clearance is null");
        requireNonNull(last, "last is null");
        if (number.isBlank()) {
            throw new IllegalArgumentException("a line without a number");
        }
    }

    List<Item> items() {
        return intent.fields().stream()
                .sorted()
                .map(field -> new Item(field, record, intent.secret()))
                .toList();
    }
}
