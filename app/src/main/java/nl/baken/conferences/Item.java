package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;

/** Something on an agenda: a signal or dossier of the chair's, with a question that is sealed by its key. */
record Item(ItemId id, int position, UUID record, Kind kind, String number, SealedText question) {

    Item {
        requireNonNull(id, "id is null");
        requireNonNull(record, "record is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(question, "question is null");
        if (number.isBlank() || position < 1) {
            throw new IllegalArgumentException("an item has a place and a number");
        }
    }

    SubjectId subject() {
        return new SubjectId(record);
    }

    /** Where the chair reads the record itself. */
    public String href() {
        return (kind == Kind.SIGNAL ? "/signals/" : "/dossiers/") + record;
    }

    /** What a conference is about. */
    enum Kind {
        SIGNAL,
        DOSSIER
    }
}
