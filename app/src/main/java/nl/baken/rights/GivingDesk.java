package nl.baken.rights;

import java.util.List;
import java.util.Map;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.codes.Choice;
import nl.baken.rights.Inquiries.Inquiry;
import nl.baken.rights.Material.Somebody;
import nl.baken.rights.Portions.Portion;
import nl.baken.rights.Redaction.Line;
import nl.baken.rights.Request.Decision;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a desk says, part by part, what it would give of one record, and makes what is given once that was decided. */
@Service
@Transactional
class GivingDesk {

    private final Access access;
    private final Requests requests;
    private final Inquiries inquiries;
    private final Giving giving;

    GivingDesk(Access access, Requests requests, Inquiries inquiries, Giving giving) {
        this.access = access;
        this.requests = requests;
        this.inquiries = inquiries;
        this.giving = giving;
    }

    Preview preview(RequestId id, PortionId portionId) {
        access.require(Action.ANSWER_REQUEST, id);
        Portion portion = giving.find(id, portionId);
        Material material = giving.material(portion);
        return new Preview(
                requests.find(id),
                portion,
                material.people(),
                giving.redacted(portion, material),
                giving.hidden(portion));
    }

    void choose(RequestId id, PortionId portionId, String whom, Map<String, Answer> choices, String hidden) {
        access.require(Action.ANSWER_REQUEST, id);
        boolean answered = inquiries
                .own(id)
                .map(Inquiry::outcome)
                .orElseThrow(NotFound::new)
                .isPresent();
        if (answered) {
            throw new Refused("rights.refused.answered");
        }
        giving.choose(giving.find(id, portionId), whom, choices, hidden);
    }

    /** What is given of a record: only once it was decided to, and never while a second person still has to look. */
    Redaction given(RequestId id, PortionId portionId) {
        access.require(Action.ANSWER_REQUEST, id);
        Request request = requests.find(id);
        boolean granted = request.course()
                .decision()
                .map(Decision::outcome)
                .filter(outcome -> outcome != Outcome.REFUSED)
                .isPresent();
        boolean proposed = inquiries.own(id).filter(Inquiry::isProposal).isPresent();
        if (!granted || !proposed || request.isHeldBack()) {
            throw new NotFound();
        }
        return giving.redacted(giving.find(id, portionId));
    }

    /** What would be given of a record, and of whom it is about. */
    record Preview(Request request, Portion portion, List<Somebody> people, Redaction redaction, String hidden) {

        /** The part with this key; an empty one when the record no longer has it. */
        public Line line(String key) {
            return redaction.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .findFirst()
                    .orElse(new Line(key, "–", "", Answer.UNREAD));
        }

        /** The people of whom one may be who asks. */
        public List<Choice> choices() {
            return people.stream()
                    .map(it -> new Choice(it.reference(), it.called()))
                    .toList();
        }

        /** What goes to nobody, whatever the desk chooses. */
        public List<Line> never() {
            return redaction.lines().stream().filter(line -> !line.isChosen()).toList();
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Preview[]";
        }
    }
}
