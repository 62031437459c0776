package nl.baken.signals;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.intake.Report;
import nl.baken.legal.Footing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of signals: everything that can be done with one, within what the caller may. */
@Service
@Transactional
public class SignalDesk {

    private final Search search;
    private final Disclosure disclosure;
    private final Course course;
    private final Enrichment enrichment;
    private final Merging merging;

    SignalDesk(Search search, Disclosure disclosure, Course course, Enrichment enrichment, Merging merging) {
        this.search = search;
        this.disclosure = disclosure;
        this.course = course;
        this.enrichment = enrichment;
        this.merging = merging;
    }

    /** The signal as a card; not there when it is not the caller's to read. */
    public SignalCard card(SignalId id) {
        return search.card(id);
    }

    /** The cards of those signals that the caller may see. */
    public List<SignalCard> cards(Collection<SignalId> ids) {
        return search.cards(ids);
    }

    /** The signal with this number, in any spelling, if the caller may see it. */
    public Optional<SignalCard> findByNumber(String number) {
        return search.numbered(number);
    }

    /** The signals in which somebody has every part of this name. */
    public List<SignalCard> findByName(String name) {
        return search.named(name);
    }

    /** The signals in which somebody has this telephone number. */
    public List<SignalCard> findByPhone(String phone) {
        return search.phoned(phone);
    }

    /** The texts that can be handed over, opened; the logbook knows that the caller read them. */
    public List<Disclosable> disclosable(SignalId id) {
        return disclosure.toOffer(id);
    }

    /** Writes a line in the timeline: a code in capitals, and a code or number that it is about. */
    public void note(SignalId id, String timelineCode, String detail) {
        course.note(id, timelineCode, detail);
    }

    /** Writes a line in the timeline. */
    public void note(SignalId id, String timelineCode) {
        course.note(id, timelineCode, "");
    }

    /** Takes up what was promised to a post of the caller's: the signal is its own from now on. */
    public void moveTo(SignalId id, Post post, PersonId owner) {
        moveTo(id, post, owner, Set.of());
    }

    /** The same, of what was shared under these regimes: the strictest of all counts from now on. */
    public void moveTo(SignalId id, Post post, PersonId owner, Set<String> sharedUnder) {
        course.moveTo(id, post, owner, sharedUnder);
    }

    /** In which regime a signal stands that the caller may read, and all that was merged into it. */
    public List<Footing> footings(SignalId id) {
        return course.footings(id);
    }

    /** Takes a signal over that is left with a post to which nobody attends any more. */
    public void adopt(SignalId id) {
        course.adopt(id);
    }

    /** Starts the enrichment of a new signal; who picks it up becomes its owner. */
    public void pickUp(SignalId id) {
        course.pickUp(id);
    }

    /** Gives a signal to somebody else who holds the same post. */
    public void assign(SignalId id, PersonId colleague) {
        course.assign(id, colleague);
    }

    /** Closes a signal for a reason of CLOSING_REASON and lets its reporters read a sentence of FEEDBACK. */
    public void close(SignalId id, String reason, String feedback) {
        course.close(id, reason, feedback);
    }

    /** Opens a closed signal again. */
    public void reopen(SignalId id) {
        course.reopen(id);
    }

    /** Leaves a closed signal closed, though something new touches it. */
    public void keepClosed(SignalId id) {
        course.keepClosed(id);
    }

    /** Lets the reporters of a signal read a sentence of FEEDBACK. */
    public void tell(SignalId id, String feedback) {
        course.tell(id, feedback);
    }

    /** Answers a question of the checklist. */
    public void answer(SignalId id, CheckAnswer answer) {
        enrichment.answer(id, answer);
    }

    /** Says that an indicator of the newest list holds, and with a code of CERTAINTY how sure that is. */
    public void indicate(SignalId id, String indicator, String certainty) {
        enrichment.indicate(id, indicator, certainty);
    }

    /** Takes back that an indicator holds. */
    public void withdrawIndication(SignalId id, String indicator) {
        enrichment.withdrawIndication(id, indicator);
    }

    /** What a signal is judged to be about now. */
    public Assessment assessment(SignalId id) {
        return enrichment.assessment(id);
    }

    /** Sets what a signal is about; another municipality brings it to the desk that answers there. */
    public void assess(SignalId id, Assessment assessment) {
        enrichment.assess(id, assessment);
    }

    /** Adds a note, with a code of CERTAINTY for how its writer knows. */
    public void addNote(SignalId id, String certainty, String text) {
        addNote(id, certainty, text, "");
    }

    /** Adds a note that is under medical secrecy, on the conditions of whoever told it; empty when it is not. */
    public void addNote(SignalId id, String certainty, String text, String conditions) {
        enrichment.note(id, certainty, text, conditions);
    }

    /** Marks a text of a signal as under medical secrecy, on the conditions of whoever told it; it stays so. */
    public void keepSecret(SignalId id, UUID statement, String conditions) {
        enrichment.keepSecret(id, statement, conditions);
    }

    /** Adds somebody who turned out to be involved. */
    public void involve(SignalId id, Report.Involved involved) {
        enrichment.involve(id, involved);
    }

    /** Puts what the reporters added away as read. */
    public void readSupplements(SignalId id) {
        enrichment.readSupplements(id);
    }

    /** Makes a signal part of another one of the caller's. */
    public void merge(SignalId id, SignalId into) {
        merging.merge(id, into);
    }

    /** Makes a signal that became part of another one a signal of its own again, for a reason of APART_REASON. */
    public void takeApart(SignalId id, String reason) {
        merging.takeApart(id, reason);
    }

    /** Moves some of the texts and people of a signal into a new one, and gives that. */
    public SignalId split(SignalId id, Collection<UUID> statements, Collection<UUID> people) {
        return merging.split(id, statements, people);
    }
}
