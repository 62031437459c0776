package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The number of the signal that another one becomes part of. */
record MergeForm(@NotBlank @Size(max = 20) String number) {

    static MergeForm empty() {
        return new MergeForm("");
    }
}
