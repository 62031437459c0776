package nl.baken.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.baken.codes.Code;
import org.jspecify.annotations.Nullable;

/**
 * Another text for an answer.
 *
 * @param seen the texts that stood there when the form was opened, so that nobody overwrites what they have not seen
 */
record LabelForm(
        @NotBlank @Size(max = 120) String labelNl,
        @NotBlank @Size(max = 120) String labelEn,
        @Nullable String seen) {

    static LabelForm of(Code known) {
        return new LabelForm(known.labelNl(), known.labelEn(), texts(known));
    }

    boolean knows(Code current) {
        return texts(current).equals(seen);
    }

    /** What the form remembers: after a refusal it is what stands there now. */
    public String seenIn(Code current) {
        return texts(current);
    }

    private static String texts(Code code) {
        return code.labelNl() + "|" + code.labelEn();
    }
}
