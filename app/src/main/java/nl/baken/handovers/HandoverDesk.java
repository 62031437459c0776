package nl.baken.handovers;

import java.util.List;
import java.util.Optional;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.handovers.Course.Answer;
import nl.baken.handovers.Course.Outcome;
import nl.baken.shared.RecordNumber;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalClosed;
import nl.baken.signals.SignalId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one desk hands parts of a signal over to another: offered, accepted or returned, and followed to an outcome. */
@Service
@Transactional
public class HandoverDesk {

    private final Ledger ledger;
    private final Offers offers;
    private final SharedContent content;
    private final Effects effects;
    private final Periods periods;

    HandoverDesk(Ledger ledger, Offers offers, SharedContent content, Effects effects, Periods periods) {
        this.ledger = ledger;
        this.offers = offers;
        this.content = content;
        this.effects = effects;
        this.periods = periods;
    }

    /** A handover as its two desks may know it. */
    public HandoverCard card(HandoverId id) {
        return HandoverCard.of(ledger.read(id));
    }

    /** A handover whose receiver the caller is. */
    HandoverCard decidable(HandoverId id) {
        return HandoverCard.of(ledger.at(id, Step.ACCEPT));
    }

    /** Who took the last step with a handover. */
    PersonId lastActor(HandoverId id) {
        return ledger.timeline(ledger.read(id).id()).getFirst().person();
    }

    /** What was shared, for a desk that may read it. */
    public List<SharedText> shared(HandoverId id) {
        ledger.read(id);
        return content.read(id).shared();
    }

    /** The municipality of what was handed over; empty when that is not known. */
    public String municipality(HandoverId id) {
        return ledger.read(id).cause().municipality();
    }

    /** The handover with a number as people type it, when it is one of the caller's. */
    public Optional<HandoverCard> findByNumber(String typed) {
        return RecordNumber.parse(typed).flatMap(ledger::numbered).map(HandoverCard::of);
    }

    /** Offers chosen parts of a signal to another desk; what came back of it earlier is settled by that, an outcome is not. */
    public HandoverId offer(SignalId signal, Offer asked) {
        List<Disclosable> chosen = offers.chosen(signal, asked.fields());
        Offer offer = asked.carrying(chosen);
        settle(ledger.undecided(signal).stream()
                .filter(handover -> handover.course().state() != State.FINISHED)
                .toList());
        Handover handover = ledger.open(offers.draw(signal, offer, chosen));
        content.share(handover.id(), chosen, offer.secrecy());
        content.remark(handover, Remark.NECESSITY, offer.necessity());
        content.remark(
                handover, Remark.CONDITIONS, offer.isSecret() ? offer.secrecy().conditions() : "");
        effects.offered(handover);
        return handover.id();
    }

    /** Exactly what the receiver will see of an offer; nothing is kept and nobody is told. */
    Preview preview(SignalId signal, Offer asked) {
        List<Disclosable> chosen = offers.chosen(signal, asked.fields());
        Offer offer = asked.carrying(chosen);
        List<SharedText> shared = chosen.stream()
                .map(part -> new SharedText(
                        part.aspect(), part.text(), offer.secrecy().covers(part.key())))
                .toList();
        return new Preview(offers.draw(signal, offer, chosen), Sheet.of(shared, offer));
    }

    /** Everything of a signal that can be chosen. */
    List<Disclosable> parts(SignalId signal) {
        return offers.parts(signal);
    }

    public void accept(HandoverId id) {
        Handover handover = ledger.at(id, Step.ACCEPT);
        effects.requireOpen(handover);
        Answer answer = new Answer(Callers.current().person(), periods.today(), null);
        Handover accepted =
                handover.accepted(answer, periods.outcomeBy(handover.cause().purpose()));
        ledger.keep(accepted, Step.ACCEPT);
        effects.accepted(accepted);
    }

    /** Gives a handover back with a code of RETURN_REASON and a note, which may be empty. */
    public void giveBack(HandoverId id, String reason, String note) {
        Handover handover = ledger.at(id, Step.GIVE_BACK);
        Answer answer = new Answer(Callers.current().person(), periods.today(), reason);
        Handover returned =
                handover.givenBack(answer, periods.decisionBy(handover.cause().purpose()));
        content.remark(returned, Remark.RETURN, note);
        effects.givenBack(returned);
        ledger.keep(returned, Step.GIVE_BACK);
    }

    /** Takes back what was shared: from now on the receiver cannot read it. */
    public void withdraw(HandoverId id) {
        Handover handover = ledger.at(id, Step.WITHDRAW);
        Handover withdrawn =
                handover.withdrawn(periods.decisionBy(handover.cause().purpose()));
        ledger.keep(withdrawn, Step.WITHDRAW);
        effects.withdrawn(withdrawn);
    }

    /**
     * Tells the offerer what came of it.
     *
     * @param outcome a code of HANDOVER_OUTCOME
     * @param advice a code of FEEDBACK that the reporter could be told, or empty
     * @param note in own words, or empty
     */
    public void report(HandoverId id, String outcome, String advice, String note) {
        Handover handover = ledger.at(id, Step.REPORT);
        Outcome told = new Outcome(outcome, periods.today(), advice.isBlank() ? null : advice);
        Handover reported =
                handover.reported(told, periods.decisionBy(handover.cause().purpose()));
        content.remark(reported, Remark.OUTCOME, note);
        ledger.keep(reported, Step.REPORT);
    }

    /** The offerer goes on with what came back or came of it. */
    public void settle(HandoverId id) {
        ledger.keep(ledger.at(id, Step.SETTLE).settled(periods.today()), Step.SETTLE);
    }

    /** The offerer follows the advice of the receiver, and lets the reporter read it. */
    public void tellReporter(HandoverId id) {
        Handover handover = ledger.at(id, Step.SETTLE);
        ledger.keep(handover.settled(periods.today()), Step.SETTLE);
        effects.tell(handover);
    }

    /** The receiver destroyed their copies of what was withdrawn. */
    public void forget(HandoverId id) {
        ledger.keep(ledger.at(id, Step.FORGET).forgotten(periods.today()), Step.FORGET);
    }

    @EventListener
    void settleWhatIsOver(SignalClosed closed) {
        settle(ledger.undecided(closed.signal()));
    }

    private void settle(List<Handover> over) {
        over.forEach(handover -> ledger.keep(handover.settled(periods.today()), Step.SETTLE));
    }
}
