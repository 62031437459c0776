package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import nl.baken.vault.SubjectId;

/**
 * One opened part of a signal that may be handed to somebody else, chosen by its key.
 *
 * @param conditions on which its supplier told what is under medical secrecy; empty for all else
 */
public record Disclosable(String key, Aspect aspect, String text, SubjectId subject, String conditions) {

    public Disclosable {
        requireNonNull(aspect, "aspect is null");
        requireNonNull(subject, "subject is null");
        if (key.isBlank()) {
            throw new IllegalArgumentException("a part without a key");
        }
    }

    /** A part that is not under medical secrecy. */
    public Disclosable(String key, Aspect aspect, String text, SubjectId subject) {
        this(key, aspect, text, subject, "");
    }

    /** Whether it is under medical secrecy, whoever shares it and whether they think of it or not. */
    public boolean isSecret() {
        return !conditions.isEmpty();
    }

    /** Tells which part it is, never what it says. */
    @Override
    public String toString() {
        return "Disclosable[" + key + "]";
    }
}
