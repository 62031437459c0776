package nl.baken.breaches;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What became known later, or what was learned, as typed. */
record WordsForm(@NotBlank @Size(max = 4_000) String said) {

    static final WordsForm EMPTY = new WordsForm("");

    /** Tells nothing of it. */
    @Override
    public String toString() {
        return "WordsForm";
    }
}
