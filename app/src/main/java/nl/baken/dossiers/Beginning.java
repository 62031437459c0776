package nl.baken.dossiers;

import java.time.LocalDate;
import nl.baken.access.PostId;
import org.springframework.stereotype.Component;

/** Writes everything a new dossier begins with. */
@Component
class Beginning {

    private final Identities identities;
    private final Natures natures;
    private final Consents consents;
    private final Timeline timeline;
    private final Origins origins;

    Beginning(Identities identities, Natures natures, Consents consents, Timeline timeline, Origins origins) {
        this.identities = identities;
        this.natures = natures;
        this.consents = consents;
        this.timeline = timeline;
        this.origins = origins;
    }

    boolean admitsNationality(Cause cause) {
        return origins.admitsNationality(cause);
    }

    Cover cover(PostId desk, Cause cause) {
        return origins.cover(desk, cause);
    }

    void write(Dossier dossier, Opening opening) {
        LocalDate day = dossier.cover().openedOn();
        identities.enrol(dossier.id(), opening.person());
        natures.add(dossier, opening.nature());
        if (!opening.nature().municipality().isEmpty()) {
            natures.move(dossier.id(), opening.nature().municipality(), day);
        }
        consents.add(dossier.id(), opening.consent(), day);
        timeline.write(dossier.id(), Happening.OPENED);
    }
}
