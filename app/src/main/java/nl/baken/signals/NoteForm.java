package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** A note on a signal, and how its writer knows. */
record NoteForm(
        @NotBlank @Coded(CodeList.CERTAINTY) String certainty,
        @NotBlank @Size(max = 10_000) String text) {

    static NoteForm empty() {
        return new NoteForm("", "");
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "NoteForm[]";
    }
}
