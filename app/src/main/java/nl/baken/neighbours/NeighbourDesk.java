package nl.baken.neighbours;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.PairKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one administrator enters another installation, somebody else confirms it, and either ends it at once. */
@Service
@Transactional
class NeighbourDesk {

    private final Access access;
    private final Neighbours neighbours;
    private final Agreements agreements;
    private final PairKeys keys;

    NeighbourDesk(Access access, Neighbours neighbours, Agreements agreements, PairKeys keys) {
        this.access = access;
        this.neighbours = neighbours;
        this.agreements = agreements;
        this.keys = keys;
    }

    List<Neighbour> all() {
        access.require(Action.CONFIRM_NEIGHBOURS);
        return neighbours.all();
    }

    Neighbour read(NeighbourId id) {
        access.require(Action.CONFIRM_NEIGHBOURS);
        return neighbours.find(id).orElseThrow(NotFound::new);
    }

    /** Enters one; nobody is asked and nobody is answered before somebody else confirms it. */
    NeighbourId propose(Proposal proposal) {
        access.require(Action.KEEP_NEIGHBOURS);
        if (!agreements.has(proposal.agreement())) {
            throw new Refused("neighbours.refused.agreement");
        }
        if (!agreements.knows(proposal.agreement().covenant(), proposal.ground())) {
            throw new Refused("neighbours.refused.ground");
        }
        if (!neighbours.add(proposal)) {
            throw new Refused("neighbours.refused.twice");
        }
        // last: without its row a file counts for nothing
        if (proposal.drawn()) {
            keys.keepDrawn(proposal.secret());
        } else {
            keys.keepEntered(proposal.secret());
        }
        return new NeighbourId(proposal.secret().id());
    }

    /** Lets both ask each other, as somebody else than who entered it. */
    void confirm(NeighbourId id) {
        Neighbour known = read(id);
        if (!agreements.has(new Agreement.Key(known.terms().covenant(), known.organisation()))) {
            throw new Refused("neighbours.refused.agreement");
        }
        if (!neighbours.confirm(id)) {
            throw new Refused("neighbours.refused.confirm");
        }
    }

    /** Ends one at once; what was kept to be found by it goes in the same step, and its secret right after. */
    void finish(NeighbourId id) {
        read(id);
        if (!neighbours.finish(id)) {
            throw new Refused("neighbours.refused.ended");
        }
    }
}
