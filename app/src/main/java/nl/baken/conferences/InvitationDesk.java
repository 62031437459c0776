package nl.baken.conferences;

import java.util.List;
import java.util.Set;
import nl.baken.access.Access;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked to the table of a conference. */
@Service
@Transactional
public class InvitationDesk {

    private final Conferences conferences;
    private final Table table;
    private final Guests guests;
    private final Clearing clearing;
    private final Access access;

    InvitationDesk(Conferences conferences, Table table, Guests guests, Clearing clearing, Access access) {
        this.conferences = conferences;
        this.table = table;
        this.guests = guests;
        this.clearing = clearing;
        this.access = access;
    }

    /**
     * Asks desks and others to the table, when something lets the chair share with each of them at all.
     *
     * @param who identifiers of desks, and codes of THIRD_PARTY
     * @param ground a code of LEGAL_GROUND
     */
    public void ask(ConferenceId id, List<String> who, String ground) {
        Conference conference = prepared(id);
        for (String one : who) {
            Party party = guests.party(one, ground, conference.gathering().day());
            clearing.basis(conference.chair().post(), party, Set.of(), false);
            table.parties().add(id, party);
            PostId post = party.post();
            if (post != null && conference.state() != State.PLANNED) {
                access.share(id, post);
            }
        }
    }

    /** Takes a party off the list with its sheets, as long as it was not let in. */
    public void leaveOut(ConferenceId id, PartyId party) {
        prepared(id);
        Party found = table.parties().find(id, party);
        if (found.wasPresent()) {
            throw new Refused("conferences.refused.given");
        }
        table.sheets().of(id, found).forEach(table.sheets()::remove);
        table.parties().remove(found);
    }

    /** The parties of a conference, for whoever chairs it. */
    public List<PartyId> parties(ConferenceId id) {
        conferences.held(id);
        return table.parties().of(id).stream().map(Party::id).toList();
    }

    private Conference prepared(ConferenceId id) {
        Conference conference = conferences.held(id);
        conference.require(conference.state().prepares());
        return conference;
    }
}
