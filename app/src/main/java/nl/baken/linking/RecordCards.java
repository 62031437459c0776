package nl.baken.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells what a record is called and where its page is, to whoever may see it; each module for its own records. */
public interface RecordCards {

    /** The card of a record of this module, if the caller may see it. */
    Optional<RecordCard> find(UUID record);

    /**
     * What a record is called, and the address of its page.
     *
     * @param since the day on which it came in or was opened
     */
    record RecordCard(String number, String href, LocalDate since) {}
}
