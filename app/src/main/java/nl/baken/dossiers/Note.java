package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A contact that was held: codes of CONTACT_KIND and CERTAINTY, the day, and what was told. */
public record Note(String kind, String certainty, LocalDate heldOn, String told) {

    public Note {
        requireNonNull(heldOn, "heldOn is null");
        if (kind.isBlank() || certainty.isBlank() || told.isBlank()) {
            throw new IllegalArgumentException("a note says what kind of contact it was and what was told");
        }
    }

    /** Tells the kind and the day, not what was told. */
    @Override
    public String toString() {
        return "Note[" + kind + " " + heldOn + "]";
    }
}
