package nl.baken.linking;

import java.util.List;
import java.util.UUID;
import nl.baken.logbook.Opened;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;

/** Finds the rows of one table in whose texts clues may be; each module for its own. */
public interface Sources {

    /** Which table, for whoever goes on where another stopped. */
    String table();

    /** The next rows after one in the order of their identifiers, which nobody changes until the transaction ends. */
    List<Source> after(UUID last, int most);

    /** The clues in what a row says. */
    List<Clue> clues(Source source, Opened opened);

    /** Makes the hashes anew by which the module itself finds a row; most find none by what it says. */
    default void index(Source source, Opened opened) {}

    /** A row that says something of a record, sealed with the key of its subject. */
    record Source(UUID id, UUID record, SubjectId subject, List<SealedText> texts) {

        public Source {
            texts = List.copyOf(texts);
        }
    }
}
