package nl.baken.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Why the answer takes longer, as chosen. */
record ExtensionForm(
        @NotBlank @Pattern(regexp = "|COMPLEX|NUMEROUS") String why) {

    static final ExtensionForm EMPTY = new ExtensionForm("");
}
