package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import nl.baken.vault.SubjectId;

/** To whom exactly something was told and why that was needed, under whose key it is sealed. */
public record Words(SubjectId subject, String text) {

    public Words {
        requireNonNull(subject, "subject is null");
        if (text.isBlank()) {
            throw new IllegalArgumentException("whoever tells something says why");
        }
    }

    /** Tells nothing: to whom and why is personal data. */
    @Override
    public String toString() {
        return "Words[]";
    }
}
