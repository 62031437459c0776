package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PostId;

/**
 * That something written at one desk touches a record at another, as much of it as whoever has to answer may know.
 *
 * @param veiled whether one of the two is known to the director of the chain alone, who brings both desks together
 * @param touching the record in which it was written; without a number for whoever may only know whom to ask
 */
record Encounter(EncounterId id, boolean veiled, Side touched, Side touching, LocalDate foundOn, LocalDate due) {

    Encounter {
        requireNonNull(id, "id is null");
        if (due.isBefore(foundOn)) {
            throw new IllegalArgumentException("what was found on " + foundOn + " cannot be due on " + due);
        }
    }

    /** One of the two records: its number, where its page is, and whose it is. */
    record Side(String number, String href, PostId desk) {

        Side {
            requireNonNull(number, "number is null");
            requireNonNull(href, "href is null");
            requireNonNull(desk, "desk is null");
        }
    }

    /** What somebody did with it: the two desks spoke, or there was no need. */
    enum Answer {
        MET,
        LEFT
    }
}
