package nl.baken.dossiers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who somebody is and whether they agree to be registered; having neither name nor consent is a real state. */
@Service
@Transactional
public class IdentityDesk {

    private final Dossiers dossiers;
    private final Identities identities;
    private final Consents consents;
    private final Timeline timeline;

    IdentityDesk(Dossiers dossiers, Identities identities, Consents consents, Timeline timeline) {
        this.dossiers = dossiers;
        this.identities = identities;
        this.consents = consents;
        this.timeline = timeline;
    }

    /** Writes down who somebody is; a dossier without a name becomes one with a name, and keeps its history. */
    public void identify(DossierId id, Person person) {
        Dossier dossier = dossiers.kept(id);
        identities.write(id, person);
        dossiers.save(dossier.named(person.isNamed()));
        timeline.write(id, happening(dossier.named(), person.isNamed()));
    }

    /** Writes down what the person decided about being registered. */
    public void enterConsent(DossierId id, Consent consent) {
        Dossier dossier = dossiers.kept(id);
        consents.add(id, consent);
        dossiers.save(dossier.consent(consent.code()));
        timeline.write(id, Happening.CONSENT_ENTERED, consent.code());
    }

    private static Happening happening(boolean before, boolean after) {
        if (before == after) {
            return Happening.IDENTITY_CHANGED;
        }
        return after ? Happening.NAME_ADDED : Happening.NAME_REMOVED;
    }
}
