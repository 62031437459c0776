package nl.baken.dossiers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The numbers of the dossiers that somebody wants to see side by side. */
record CompareForm(@NotBlank @Size(max = 100) String numbers) {

    static CompareForm empty() {
        return new CompareForm("");
    }
}
