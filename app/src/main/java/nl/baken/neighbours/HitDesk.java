package nl.baken.neighbours;

import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a desk sees which region asked about a record of its own, and says that it spoke to them. */
@Service
@Transactional
class HitDesk {

    private final Access access;
    private final Hits hits;

    HitDesk(Access access, Hits hits) {
        this.access = access;
        this.hits = hits;
    }

    Hit read(HitId id) {
        access.require(Action.ANSWER_NEIGHBOURS);
        return hits.find(id).orElseThrow(NotFound::new);
    }

    void handle(HitId id) {
        read(id);
        if (!hits.handle(id)) {
            throw new Refused("neighbours.refused.handled");
        }
    }
}
