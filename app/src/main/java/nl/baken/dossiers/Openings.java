package nl.baken.dossiers;

import nl.baken.linking.Drafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a dossier from its form and links what it came from, both or neither. */
@Service
@Transactional
class Openings {

    private final DossierDesk dossiers;
    private final LinkDesk links;
    private final Drafts drafts;

    Openings(DossierDesk dossiers, LinkDesk links, Drafts drafts) {
        this.dossiers = dossiers;
        this.links = links;
        this.drafts = drafts;
    }

    DossierId open(OpeningForm form) {
        DossierId id = dossiers.open(form.opening(), form.cause());
        links.link(id, form.cause());
        drafts.registered(form.draft(), id);
        return id;
    }
}
