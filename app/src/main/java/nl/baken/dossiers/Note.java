package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A contact that was held: codes of CONTACT_KIND and CERTAINTY, the day, and what was told.
 *
 * @param conditions on which its supplier told what is under medical secrecy; empty for all else
 */
public record Note(String kind, String certainty, LocalDate heldOn, String told, String conditions) {

    public Note {
        requireNonNull(heldOn, "heldOn is null");
        if (kind.isBlank() || certainty.isBlank() || told.isBlank()) {
            throw new IllegalArgumentException("a note says what kind of contact it was and what was told");
        }
    }

    /** A note that is not under medical secrecy. */
    public Note(String kind, String certainty, LocalDate heldOn, String told) {
        this(kind, certainty, heldOn, told, "");
    }

    /** Tells the kind and the day, not what was told. */
    @Override
    public String toString() {
        return "Note[" + kind + " " + heldOn + "]";
    }
}
