package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The number of a signal to link, as typed, and why. */
record LinkForm(
        @NotBlank @Size(max = 20) String number,
        @Size(max = 500) String reason) {

    static final LinkForm EMPTY = new LinkForm("", "");
}
