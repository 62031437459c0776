package nl.baken.access;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whether what is typed is under medical secrecy, and on which conditions its supplier told it. */
public record SecrecyForm(
        @Nullable Boolean applies, @Size(max = 2000) String conditions) {

    public static final SecrecyForm NONE = new SecrecyForm(false, "");

    /** What is under medical secrecy has conditions, and conditions are of what is. */
    public void check(Errors errors, String name) {
        if (isTicked() && conditions.isBlank()) {
            errors.rejectValue(name + ".conditions", "access.secrecy.conditions.needed");
        }
        if (!isTicked() && !conditions.isBlank()) {
            errors.rejectValue(name + ".applies", "access.secrecy.applies.needed");
        }
    }

    /** The conditions; empty for what is not under medical secrecy. */
    public String agreed() {
        return isTicked() ? conditions : "";
    }

    // a box that was not ticked is not sent
    private boolean isTicked() {
        return Boolean.TRUE.equals(applies);
    }

    /** Tells nothing: the conditions are personal data. */
    @Override
    public String toString() {
        return "SecrecyForm[]";
    }
}
