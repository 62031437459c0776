package nl.baken.dossiers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.baken.access.SecrecyForm;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import org.jspecify.annotations.Nullable;

/** A contact note as it is typed in twenty seconds: only the text is asked, the rest is filled in already. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record NoteForm(
        @NotBlank @Size(max = 10_000) String told,
        @NotBlank @Coded(CodeList.CONTACT_KIND) String kind,
        @NotBlank @Coded(CodeList.CERTAINTY) String certainty,

        @NotNull @PastOrPresent @Nullable LocalDate heldOn,

        @FutureOrPresent @Nullable LocalDate reviewOn,

        @Valid SecrecyForm secrecy) {

    static NoteForm on(LocalDate today, @Nullable LocalDate next) {
        return new NoteForm("", "CONVERSATION", "TOLD_BY_PERSON", today, next, SecrecyForm.NONE);
    }

    Note note() {
        return new Note(kind, certainty, Day.of(heldOn), told, secrecy.agreed());
    }
}
