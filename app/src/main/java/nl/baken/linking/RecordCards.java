package nl.baken.linking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells what a record is called and where its page is, to whoever may see it; each module for its own records. */
public interface RecordCards {

    /** The cards of those of these records that are of this module and that the caller may see. */
    Map<UUID, RecordCard> find(Collection<UUID> records);

    /**
     * What a record is called, and the address of its page.
     *
     * @param since the day on which it came in or was opened
     */
    record RecordCard(String number, String href, LocalDate since) {}
}
