package nl.baken.rights;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.rights.Inquiries.Found;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Portions.Portion;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a desk answers a request that was put before it: what it found by its own search, and what it would give of that. */
@Service
@Transactional
public class SearchDesk {

    private final Access access;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Giving giving;
    private final Answering answering;

    SearchDesk(Access access, Requests requests, Inquiries inquiries, Giving giving, Answering answering) {
        this.access = access;
        this.requests = requests;
        this.inquiries = inquiries;
        this.giving = giving;
        this.answering = answering;
    }

    Request read(RequestId id) {
        access.require(Action.ANSWER_REQUEST, id);
        return requests.find(id);
    }

    Inquiry own(RequestId id) {
        access.require(Action.ANSWER_REQUEST, id);
        return inquiries.own(id).orElseThrow(NotFound::new);
    }

    /** Takes a record of the caller's own into the answer, by its number. */
    PortionId take(RequestId id, String number) {
        Inquiry inquiry = searching(id);
        return giving.held(number)
                .map(found -> giving.begin(inquiry, found))
                .orElseThrow(() -> new Refused("rights.refused.number"));
    }

    /** Says that the desk holds nothing about this person. */
    public void foundNothing(RequestId id) {
        Inquiry inquiry = searching(id);
        if (!giving.portions(inquiry).isEmpty()) {
            throw new Refused("rights.refused.found");
        }
        answering.close(id, inquiry, Found.NOTHING, 0, 0);
    }

    /** Proposes what to give of all the records that the desk took into its answer. */
    void propose(RequestId id) {
        Inquiry inquiry = searching(id);
        List<Portion> portions = giving.portions(inquiry);
        if (portions.isEmpty()) {
            throw new Refused("rights.refused.nothing");
        }
        inquiries.requireWholes(requests.find(id));
        List<Redaction> redactions = portions.stream().map(giving::redacted).toList();
        if (redactions.stream().anyMatch(Redaction::isChanged)) {
            throw new Refused("rights.refused.altered");
        }
        int given = redactions.stream().mapToInt(it -> it.given().size()).sum();
        int withheld = redactions.stream().mapToInt(Redaction::withheld).sum();
        answering.close(id, inquiry, Found.PROPOSED, given, withheld);
    }

    /**
     * Says that the representative may be the perpetrator, also after a second person agreed and until the request is closed:
     * nothing goes to them until a second person has looked again.
     */
    void suspect(RequestId id, String why) {
        answering.suspect(own(id).request(), why);
    }

    private Inquiry searching(RequestId id) {
        Inquiry inquiry = own(id);
        if (requests.find(id).course().state() != State.SEARCHING
                || inquiry.outcome().isPresent()) {
            throw new Refused("rights.refused.answered");
        }
        return inquiry;
    }
}
