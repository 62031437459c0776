package nl.baken.linking;

import java.util.Optional;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.Id;

/** Where else somebody can ask about a record, beyond what this installation holds. */
public interface Onward {

    /** The address of the page on which the caller asks about a record; nothing when there is nobody to ask, or not for them. */
    Optional<Way> from(Id record, RecordCard card);

    /** A page, and the key of what its link says. */
    record Way(String href, String labelKey) {}
}
