package nl.baken.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a representative may be the perpetrator, as typed. */
record SuspicionForm(@NotBlank @Size(max = 1_000) String said) {

    static final SuspicionForm EMPTY = new SuspicionForm("");

    /** Tells nothing. */
    @Override
    public String toString() {
        return "SuspicionForm[]";
    }
}
