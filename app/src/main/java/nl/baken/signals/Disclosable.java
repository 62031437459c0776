package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import nl.baken.vault.SubjectId;

/** One opened text of a signal that may be handed to somebody else, chosen by its key. */
public record Disclosable(String key, String labelKey, String text, SubjectId subject) {

    public Disclosable {
        requireNonNull(subject, "subject is null");
        if (key.isBlank() || labelKey.isBlank()) {
            throw new IllegalArgumentException("a text without a key or label");
        }
    }

    /** Tells which text it is, never what it says. */
    @Override
    public String toString() {
        return "Disclosable[" + key + "]";
    }
}
