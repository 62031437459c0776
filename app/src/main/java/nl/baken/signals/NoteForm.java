package nl.baken.signals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.access.SecrecyForm;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;

/** A note on a signal, and how its writer knows. */
record NoteForm(
        @NotBlank @Coded(CodeList.CERTAINTY) String certainty,
        @NotBlank @Size(max = 10_000) String text,
        @Valid SecrecyForm secrecy) {

    static NoteForm empty() {
        return new NoteForm("", "", SecrecyForm.NONE);
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "NoteForm[]";
    }
}
