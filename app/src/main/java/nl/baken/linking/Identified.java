package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import nl.baken.linkage.Identifier;
import nl.baken.vault.SubjectId;

/** What identifies somebody or something in a record, and in whose data it stands. */
public record Identified(SubjectId subject, Identifier identifier) {

    public Identified {
        requireNonNull(subject, "subject is null");
        requireNonNull(identifier, "identifier is null");
    }
}
