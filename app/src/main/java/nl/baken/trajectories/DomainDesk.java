package nl.baken.trajectories;

import nl.baken.dossiers.DossierId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.trajectories.Domains.OpenedDomain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the life domains that help needs, one by one, each with why; of the others nothing is asked, kept or read. */
@Service
@Transactional
public class DomainDesk {

    private final Cases cases;
    private final Domains domains;

    DomainDesk(Cases cases, Domains domains) {
        this.cases = cases;
        this.domains = domains;
    }

    /** Opens a domain, a code of LIFE_DOMAIN, for a reason in words. */
    public void open(DossierId id, String domain, String reason) {
        cases.adding(id);
        if (!domains.open(id, domain, reason)) {
            throw new Refused("trajectories.refused.opened");
        }
        cases.tell(id);
    }

    /** A domain that was opened; of one that was not there is nothing to read. */
    OpenedDomain read(DossierId id, String domain) {
        cases.read(id);
        return domains.find(id, domain).orElseThrow(NotFound::new);
    }
}
