package nl.baken.dossiers;

import java.util.List;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.Directory.PersonCard;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.codes.Choice;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together who keeps a dossier: colleagues of the post that holds it. */
@Service
@Transactional
class Teams {

    private final Directory directory;

    Teams(Directory directory) {
        this.directory = directory;
    }

    Team of(PostId post, PersonId contactPerson, @Nullable PersonId deputy) {
        List<PersonId> colleagues =
                directory.holders(post).stream().map(PersonCard::id).toList();
        if (!colleagues.contains(contactPerson) || (deputy != null && !colleagues.contains(deputy))) {
            throw new Refused("dossiers.refused.colleague");
        }
        if (contactPerson.equals(deputy)) {
            throw new Refused("dossiers.refused.deputy");
        }
        return new Team(post, contactPerson, deputy);
    }

    /** The colleagues who can be contact person. */
    List<Choice> colleagues(PostId post) {
        return directory.holders(post).stream()
                .map(card -> new Choice(card.id().value().toString(), card.name()))
                .toList();
    }

    /** The colleagues of the caller's own post. */
    List<Choice> colleagues() {
        return colleagues(Callers.current().post(Role.CARE_COORDINATOR).id());
    }
}
