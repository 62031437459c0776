package nl.baken.dossiers;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes everything a new dossier begins with. */
@Component
class Beginning {

    private final Identities identities;
    private final Natures natures;
    private final Consents consents;
    private final Timeline timeline;

    Beginning(Identities identities, Natures natures, Consents consents, Timeline timeline) {
        this.identities = identities;
        this.natures = natures;
        this.consents = consents;
        this.timeline = timeline;
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
