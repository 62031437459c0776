package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;

/** What others may show of a dossier: numbers, states and dates, nothing about the person. */
public record DossierCard(
        DossierId id,
        String number,
        DossierState state,
        PostId post,
        PersonId contactPerson,
        @Nullable LocalDate reviewOn) {

    public DossierCard {
        requireNonNull(id, "id is null");
        requireNonNull(post, "post is null");
        requireNonNull(contactPerson, "contactPerson is null");
    }

    static DossierCard of(Dossier dossier) {
        return new DossierCard(
                dossier.id(),
                dossier.cover().number(),
                dossier.course().state(),
                dossier.team().post(),
                dossier.team().contactPerson(),
                dossier.course().due().orElse(null));
    }
}
