package nl.baken.reviews;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Withdrawals;
import nl.baken.reviews.RightsLine.Now;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts the reviews of a quarter, and keeps or withdraws each right; whoever withdraws one ends it at once. */
@Service
@Transactional
public class RightsDesk {

    private final RightsReviews reviews;
    private final Opening opening;
    private final Withdrawals withdrawals;
    private final Access access;

    RightsDesk(RightsReviews reviews, Opening opening, Withdrawals withdrawals, Access access) {
        this.reviews = reviews;
        this.opening = opening;
        this.withdrawals = withdrawals;
        this.access = access;
    }

    /** Opens what was not opened yet this quarter; tells which reviews. */
    public List<ReviewId> start() {
        access.require(Action.REVIEW_RIGHTS);
        return opening.open();
    }

    /** What waits in a review for an answer of the caller. */
    public List<LineId> waiting(ReviewId review) {
        access.require(Action.REVIEW_RIGHTS);
        return reviews.lines(review).stream()
                .filter(line -> line.answer() == null && line.isForCaller())
                .map(RightsLine::id)
                .toList();
    }

    /** Answers about one right, once. */
    public void answer(ReviewId review, LineId id, Decision decision) {
        access.require(Action.REVIEW_RIGHTS);
        RightsLine line = reviews.line(review, id);
        if (line.answer() != null) {
            throw new Refused("reviews.refused.answered");
        }
        if (!line.isForCaller()) {
            throw new Refused("reviews.refused.other");
        }
        if ((line.now() == Now.ENDED) != (decision == Decision.ENDED)) {
            throw new Refused("reviews.refused.changed");
        }
        if (!reviews.answer(id, decision)) {
            throw new Refused("reviews.refused.answered");
        }
        if (decision == Decision.WITHDRAWN) {
            withdrawals.withdraw(line.right().holding());
        }
    }
}
