package nl.baken.linking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The numbers of the records that somebody wants to see side by side. */
record CompareForm(@NotBlank @Size(max = 100) String numbers) {

    static CompareForm empty() {
        return new CompareForm("");
    }
}
