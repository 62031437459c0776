package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/** What it takes to open a dossier: who will keep contact, when first, and as much as is known about the person. */
public record Opening(
        PersonId contactPerson,
        @Nullable PersonId deputy,
        LocalDate reviewOn,
        Person person,
        Nature nature,
        Consent consent) {

    public Opening {
        requireNonNull(contactPerson, "contactPerson is null");
        requireNonNull(reviewOn, "reviewOn is null");
        requireNonNull(person, "person is null");
        requireNonNull(nature, "nature is null");
        requireNonNull(consent, "consent is null");
    }
}
