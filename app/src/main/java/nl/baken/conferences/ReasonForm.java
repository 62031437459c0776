package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an agreement goes back or is withdrawn, as it is typed. */
record ReasonForm(@NotBlank @Size(max = 2000) String why) {

    static final ReasonForm EMPTY = new ReasonForm("");

    /** Tells nothing. */
    @Override
    public String toString() {
        return "ReasonForm[]";
    }
}
