package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.network.ClientId;
import nl.baken.network.Followed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the network of the person of a dossier what it takes to see which place fits: no name, and to whoever may know. */
@Component
@Transactional
class FollowedPeople implements Followed {

    private final Dossiers dossiers;
    private final Natures natures;
    private final Access access;

    FollowedPeople(Dossiers dossiers, Natures natures, Access access) {
        this.dossiers = dossiers;
        this.natures = natures;
        this.access = access;
    }

    @Override
    public Optional<Client> find(ClientId id) {
        DossierId dossier = new DossierId(id.value());
        if (!access.may(Action.SEE_SHELTER, dossier)) {
            return Optional.empty();
        }
        Nature nature = natures.of(dossier);
        return Optional.of(new Client(
                id,
                dossiers.take(Action.SEE_SHELTER, dossier).cover().number(),
                "/dossiers/" + id.value(),
                nature.sex(),
                nature.ageBand()));
    }
}
