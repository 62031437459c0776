package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;

/** Who keeps a dossier: the post that holds it, the fixed contact person and, if named, a deputy. */
record Team(PostId post, PersonId contactPerson, @Nullable PersonId deputy) {

    Team {
        requireNonNull(post, "post is null");
        requireNonNull(contactPerson, "a dossier has a contact person");
        if (contactPerson.equals(deputy)) {
            throw new IllegalArgumentException("a contact person is no deputy of their own");
        }
    }

    Optional<PersonId> deputyId() {
        return Optional.ofNullable(deputy);
    }
}
