package nl.baken.signals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** On which conditions somebody told what is under medical secrecy. */
record ConditionsForm(@NotBlank @Size(max = 2000) String conditions) {

    static final ConditionsForm EMPTY = new ConditionsForm("");

    /** Tells nothing: the conditions are personal data. */
    @Override
    public String toString() {
        return "ConditionsForm[]";
    }
}
