package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.baken.codes.CodeList;
import nl.baken.codes.Coded;
import nl.baken.dossiers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is spoken with, as typed.
 *
 * @param version of what was on the page
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record SpeakingForm(
        @NotBlank @Coded(CodeList.LANGUAGE) String language,
        @NotNull @Nullable Answer needed,
        @NotBlank @Coded(CodeList.INTERPRETER_SEX) String sex,
        @Size(max = 500) String said,
        @Nullable Integer version) {

    static final SpeakingForm EMPTY = new SpeakingForm("", null, "", "", 0);

    Speaking speaking() {
        return new Speaking(language, requireNonNull(needed), sex, said);
    }

    int seen() {
        return version == null ? 0 : version;
    }
}
