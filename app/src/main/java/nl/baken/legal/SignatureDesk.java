package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the second person confirms the signatures that the first wrote down under a covenant, or somebody takes one back. */
@Service
@Transactional
public class SignatureDesk {

    private final Covenants covenants;
    private final Access access;
    private final Clock clock;

    SignatureDesk(Covenants covenants, Access access, Clock clock) {
        this.covenants = covenants;
        this.access = access;
        this.clock = clock;
    }

    /** Lets every signature that waits count; the last of the first parties brings the covenant into force. */
    public void confirm(CovenantId id) {
        Covenant covenant = held(id);
        if (covenant.waiting().isEmpty() || covenant.state(LocalDate.now(clock)) == Covenant.State.ENDED) {
            throw new Refused("legal.refused.signature.none");
        }
        if (!covenant.letsConfirm(Callers.current().person())) {
            throw new Refused("legal.refused.signature.alone");
        }
        covenants.confirm(id);
        covenants.conclude(id);
    }

    /** Takes a signature back that nobody else confirmed, by who wrote it down or who sees that it is not right. */
    public void takeBack(CovenantId id, OrganisationId organisation) {
        Party party = held(id).party(organisation).orElseThrow(NotFound::new);
        if (!party.isWaiting()) {
            throw new Refused("legal.refused.signature.counts");
        }
        covenants.takeBack(id, organisation);
    }

    private Covenant held(CovenantId id) {
        access.require(Action.KEEP_COVENANTS);
        return covenants.hold(id).orElseThrow(NotFound::new);
    }
}
