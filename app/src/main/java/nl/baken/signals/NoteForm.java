package nl.baken.signals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.access.SecrecyForm;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.linking.Things;

/** A note on a signal, and how its writer knows. */
record NoteForm(
        @NotBlank @Coded(CodeList.CERTAINTY) String certainty,
        @NotBlank @Size(max = 10_000) String text,
        @Valid SecrecyForm secrecy,
        @Valid Things things) {

    static NoteForm empty() {
        return new NoteForm("", "", SecrecyForm.NONE, Things.none());
    }

    /** What is kept: the note, and below it each thing that was filled in. */
    String told() {
        return things.under(text);
    }

    /** Tells nothing: a note is personal data. */
    @Override
    public String toString() {
        return "NoteForm[]";
    }
}
