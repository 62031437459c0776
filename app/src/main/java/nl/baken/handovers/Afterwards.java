package nl.baken.handovers;

import java.util.List;
import nl.baken.legal.ShareEvent;
import nl.baken.legal.ShareLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a receiver owes for what it once took on: every year a word that it still uses it, and in the end its destruction. */
@Service
@Transactional
public class Afterwards {

    private final Ledger ledger;
    private final ShareLedger shares;

    Afterwards(Ledger ledger, ShareLedger shares) {
        this.ledger = ledger;
        this.shares = shares;
    }

    /** The receiver still uses what it has, and says so for another year. */
    public void reportBack(HandoverId id) {
        shares.happened(held(id).id(), ShareEvent.REPORTED_BACK);
    }

    /** The receiver destroyed its copies and notes. */
    public void destroyed(HandoverId id) {
        shares.happened(held(id).id(), ShareEvent.DESTROYED);
    }

    /** What the caller owes for a handover now: kinds of duties. */
    List<String> owed(HandoverId id) {
        return shares.owed(id);
    }

    private Handover held(HandoverId id) {
        Handover handover = ledger.at(id, Step.REPORT);
        State state = handover.course().state();
        if (state != State.ACCEPTED && state != State.FINISHED) {
            throw Handover.tooLate(state);
        }
        return handover;
    }
}
