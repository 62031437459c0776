package nl.baken.conferences;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is put on the agenda, as it is typed. */
record ItemForm(
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Size(max = 1000) String question) {

    /** Tells nothing: a question is personal data. */
    @Override
    public String toString() {
        return "ItemForm[" + number + "]";
    }
}
