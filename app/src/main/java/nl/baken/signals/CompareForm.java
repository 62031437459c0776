package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The numbers of the signals that somebody wants to see side by side. */
record CompareForm(@NotBlank @Size(max = 100) String numbers) {

    static CompareForm empty() {
        return new CompareForm("");
    }
}
