package nl.baken.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** How somebody proved who they are, as chosen. */
record IdentityForm(
        @NotBlank @Pattern(regexp = "|DOCUMENT|KNOWN|REFERRED")
        String how) {

    static final IdentityForm EMPTY = new IdentityForm("");
}
