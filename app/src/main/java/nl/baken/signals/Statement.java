package nl.baken.signals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.jspecify.annotations.Nullable;

/** A sealed text of a signal: what was told, by whom and how sure; it opens through the read gate alone. */
record Statement(
        UUID id, SignalId signal, SubjectId subject, Kind kind, String certainty, Sealed told, Telling telling) {

    static Place place(UUID id) {
        return new Place("signals.statement", "told", id);
    }

    Place place() {
        return place(id);
    }

    /** On which conditions its supplier told it; nothing for what is not under medical secrecy. */
    Optional<SealedText> conditions() {
        return Optional.ofNullable(telling.conditions())
                .map(text -> new SealedText(subject, new Place("signals.statement", "conditions", id), text));
    }

    SealedText sealedText() {
        return new SealedText(subject, place(), told);
    }

    /** What a text is about. */
    enum Kind {
        SEEN,
        PLACE,
        PEOPLE,
        SUPPLEMENT,
        NOTE;

        String labelKey() {
            return "signals.statement." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** When and by whom it was written down, on which conditions, and for a supplement by when somebody reads it. */
    record Telling(
            LocalDateTime at,
            PersonId by,
            @Nullable LocalDate due,
            boolean handled,
            @Nullable Sealed conditions) {}
}
