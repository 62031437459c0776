package nl.baken.handovers;

import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.Given;
import nl.baken.legal.ShareDesk;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the giver does long after a handover or a paper went out: ask after it, choose another ground, take it back. */
@Service
@Transactional
public class GivenDesk {

    private final Ledger ledger;
    private final HandoverDesk handovers;
    private final ShareDesk shares;
    private final Access access;

    GivenDesk(Ledger ledger, HandoverDesk handovers, ShareDesk shares, Access access) {
        this.ledger = ledger;
        this.handovers = handovers;
        this.shares = shares;
        this.access = access;
    }

    /** A paper that one of the caller's desks gave. */
    public Given paper(HandoverId id) {
        access.require(Action.FOLLOW_PAPER);
        return shares.find(id).filter(Given::isPaper).orElseThrow(NotFound::new);
    }

    /** A handover that one of the caller's desks offered. */
    public Given handover(HandoverId id) {
        ledger.at(id, Step.WITHDRAW);
        return shares.given(id);
    }

    public void stillUsed(HandoverId paper) {
        shares.stillUsed(paper(paper).share());
    }

    public void destroyed(HandoverId paper) {
        shares.destroyed(paper(paper).share());
    }

    public void takeBackPaper(HandoverId paper) {
        shares.takeBack(paper(paper).share());
    }

    public void groundPaper(HandoverId paper, String ground) {
        shares.ground(paper(paper).share(), ground);
    }

    public void ground(HandoverId handover, String ground) {
        shares.ground(handover(handover).share(), ground);
    }

    /** Withdraws what is not settled yet; what its receiver was done with is taken back, to be read no more and destroyed. */
    public void takeBack(HandoverId id) {
        Handover handover = ledger.at(id, Step.WITHDRAW);
        if (handover.allows(Step.WITHDRAW)) {
            handovers.withdraw(id);
            return;
        }
        if (handover.course().state() != State.FINISHED || handover.cause().isDirection()) {
            throw Handover.tooLate(handover.course().state());
        }
        shares.takeBack(id);
    }
}
