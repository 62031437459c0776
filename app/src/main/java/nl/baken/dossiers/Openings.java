package nl.baken.dossiers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a dossier from its form and links what it came from, both or neither. */
@Service
@Transactional
class Openings {

    private final DossierDesk dossiers;
    private final LinkDesk links;

    Openings(DossierDesk dossiers, LinkDesk links) {
        this.dossiers = dossiers;
        this.links = links;
    }

    DossierId open(OpeningForm form) {
        DossierId id = dossiers.open(form.opening());
        links.link(id, form.cause());
        return id;
    }
}
