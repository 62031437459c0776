package nl.baken.conferences;

import java.util.Set;
import nl.baken.access.PostId;
import nl.baken.conferences.Agreement.About;
import nl.baken.conferences.Agreement.Course;
import nl.baken.conferences.Agreement.Hands;
import nl.baken.conferences.Agreement.Terms;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the chair writes down what was decided, and who does what before when. */
@Service
@Transactional
public class MinutesDesk {

    private final Conferences conferences;
    private final Table table;
    private final Notes notes;
    private final Clearing clearing;
    private final Periods periods;

    MinutesDesk(Conferences conferences, Table table, Notes notes, Clearing clearing, Periods periods) {
        this.conferences = conferences;
        this.table = table;
        this.notes = notes;
        this.clearing = clearing;
        this.periods = periods;
    }

    /** Writes a decision about an item down. */
    public void decide(ConferenceId id, ItemId item, String told) {
        minuting(id);
        notes.decisions().add(id, table.agenda().find(id, item), told);
    }

    /** Takes back what was written down wrongly, as long as the minutes are not final. */
    void strike(ConferenceId id, DecisionId decision) {
        minuting(id);
        notes.decisions().remove(id, decision);
    }

    /** Writes an agreement down; whoever does it has it on their worklist at once. */
    public AgreementId agree(ConferenceId id, Deal deal) {
        Conference conference = minuting(id);
        Item item = table.agenda().find(id, deal.item());
        clearing.requireUsable(item.record());
        Agreement agreement = new Agreement(
                AgreementId.next(),
                0,
                RecordNumber.next('A').value(),
                new About(id, item.id(), item.subject()),
                hands(conference, deal),
                terms(conference, item, deal),
                new Course(Standing.OPEN, periods.today(), periods.after(deal.days()), deal.telling()));
        notes.agreements().add(agreement);
        notes.words().say(agreement.id(), item.subject(), Words.Kind.TOLD, deal.told());
        notes.words().say(agreement.id(), item.subject(), Words.Kind.CONDITION, deal.condition());
        return agreement.id();
    }

    private Hands hands(Conference conference, Deal deal) {
        PartyId id = deal.party();
        if (id == null) {
            return new Hands(conference.chair().post(), conference.chair().person(), conference.chair(), null);
        }
        Party party = table.parties().find(conference.id(), id);
        PostId post = party.post();
        return post == null
                ? new Hands(
                        conference.chair().post(), conference.chair().person(), conference.chair(), party.thirdParty())
                : new Hands(post, notes.attendant(post, periods.today()), conference.chair(), null);
    }

    // never with more than the sheet allows: whoever had none about this item, or was not there, is told nothing of it
    private Terms terms(Conference conference, Item item, Deal deal) {
        PartyId id = deal.party();
        if (id == null) {
            return new Terms("", Basis.CHAIR);
        }
        Party party = table.parties().find(conference.id(), id);
        if (!party.wasPresent()
                || table.sheets().find(conference.id(), party, item).isEmpty()) {
            throw new Refused("conferences.refused.no_sheet");
        }
        PostId chair = conference.chair().post();
        clearing.requireHeld(item, chair);
        return new Terms(party.ground(), clearing.basis(chair, party, Set.of(Notes.AGREEMENT), false));
    }

    private Conference minuting(ConferenceId id) {
        Conference conference = conferences.held(id);
        conference.require(conference.state().takesMinutes());
        return conference;
    }
}
