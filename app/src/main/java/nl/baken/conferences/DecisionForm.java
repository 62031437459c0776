package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A decision, as it is typed. */
record DecisionForm(
        @NotBlank String item, @NotBlank @Size(max = 2000) String told) {

    /** Tells nothing. */
    @Override
    public String toString() {
        return "DecisionForm[" + item + "]";
    }
}
