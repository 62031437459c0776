package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who somebody is and whether they agree to be registered; having neither name nor consent is a real state. */
@Service
@Transactional
public class IdentityDesk {

    private final Dossiers dossiers;
    private final Identities identities;
    private final Consents consents;
    private final Contents contents;
    private final Timeline timeline;

    IdentityDesk(Dossiers dossiers, Identities identities, Consents consents, Contents contents, Timeline timeline) {
        this.dossiers = dossiers;
        this.identities = identities;
        this.consents = consents;
        this.contents = contents;
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

    /** When the person was born, sealed as it is kept; nothing when nobody knows. */
    public Optional<SealedText> birthDate(DossierId id) {
        dossiers.read(id);
        return contents.identity(id).birthDate();
    }

    private static Happening happening(boolean before, boolean after) {
        if (before == after) {
            return Happening.IDENTITY_CHANGED;
        }
        return after ? Happening.NAME_ADDED : Happening.NAME_REMOVED;
    }
}
