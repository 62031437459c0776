package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import nl.baken.vault.SubjectId;

/** One opened part of a signal that may be handed to somebody else, chosen by its key. */
public record Disclosable(String key, Aspect aspect, String text, SubjectId subject) {

    public Disclosable {
        requireNonNull(aspect, "aspect is null");
        requireNonNull(subject, "subject is null");
        if (key.isBlank()) {
            throw new IllegalArgumentException("a part without a key");
        }
    }

    /** Tells which part it is, never what it says. */
    @Override
    public String toString() {
        return "Disclosable[" + key + "]";
    }
}
