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
    private final Handing handing;

    GivingDesk(Access access, Requests requests, Inquiries inquiries, Giving giving, Handing handing) {
        this.access = access;
        this.requests = requests;
        this.inquiries = inquiries;
        this.giving = giving;
        this.handing = handing;
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
                giving.hidden(portion),
                giving.marks(portion, material));
    }

    /** Keeps what the desk chose; once it answered only about what changed since. */
    void choose(RequestId id, PortionId portionId, String whom, Map<String, Chosen> choices, String hidden) {
        access.require(Action.ANSWER_REQUEST, id);
        boolean answered = inquiries
                .own(id)
                .map(Inquiry::outcome)
                .orElseThrow(NotFound::new)
                .isPresent();
        Portion portion = giving.find(id, portionId);
        if (answered) {
            giving.chooseAnew(portion, choices, hidden);
        } else {
            giving.choose(portion, whom, choices, hidden);
        }
    }

    /**
     * What is given of a record: only once it was decided to, never while a second person still has to look, and only as it
     * was read. That it was given stands in the ledger before anybody has it.
     *
     * @throws Refused when a text changed after it was chosen; then the desk chooses about it anew
     */
    Redaction given(RequestId id, PortionId portionId) {
        access.require(Action.ANSWER_REQUEST, id);
        boolean proposed = inquiries.own(id).filter(Inquiry::isProposal).isPresent();
        Request request = requests.find(id);
        if (!proposed || !request.isGiven()) {
            throw new NotFound();
        }
        Portion portion = giving.find(id, portionId);
        Material material = giving.material(portion);
        Redaction redaction = giving.redacted(portion, material);
        if (redaction.isChanged()) {
            throw new Refused("rights.refused.altered");
        }
        handing.over(request, portion, material, redaction);
        return redaction;
    }

    /** What would be given of a record, and of whom it is about. */
    record Preview(
            Request request,
            Portion portion,
            List<Somebody> people,
            Redaction redaction,
            String hidden,
            Map<String, String> marks) {

        /** The mark of the text of this part as it is shown. */
        String mark(String key) {
            return marks.getOrDefault(key, "");
        }

        /** Whether a text changed after it was chosen to be given. */
        public boolean isChanged() {
            return redaction.isChanged();
        }

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
