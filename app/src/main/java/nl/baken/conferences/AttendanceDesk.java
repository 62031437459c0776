package nl.baken.conferences;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in: being present opens a window, and only as long as it is open somebody reads their sheet. */
@Service
@Transactional
public class AttendanceDesk {

    private final Conferences conferences;
    private final Table table;
    private final Clearing clearing;
    private final Access access;
    private final Periods periods;

    AttendanceDesk(Conferences conferences, Table table, Clearing clearing, Access access, Periods periods) {
        this.conferences = conferences;
        this.table = table;
        this.clearing = clearing;
        this.access = access;
        this.periods = periods;
    }

    /**
     * Opens the window of a desk, which closes itself; or gives somebody without a desk their paper.
     *
     * @param signed whether somebody without a desk signed to keep it secret (BGS art. 2.21)
     */
    public void letIn(ConferenceId id, PartyId party, boolean signed) {
        Conference conference = underway(id);
        Party found = table.parties().find(id, party);
        if (!found.isDesk() && !signed) {
            throw new Refused("conferences.refused.secrecy");
        }
        List<Sheet> sheets = table.sheets().of(id, found);
        sheets.forEach(sheet -> requireOpen(conference, found, sheet));
        if (found.wasPresent()) {
            table.parties().reopen(found, periods.now(), periods.closing(conference.gathering()));
        } else {
            table.parties().open(found, periods.now(), periods.closing(conference.gathering()), signed);
            hand(sheets, found);
        }
    }

    /** Closes the window of whoever leaves before the end. */
    public void letOut(ConferenceId id, PartyId party) {
        underway(id);
        table.parties().leave(table.parties().find(id, party), periods.now());
    }

    // a sheet is its reader's from now on, as its lines in the logs should tell
    private void hand(List<Sheet> sheets, Party party) {
        PostId post = party.post();
        if (post != null) {
            sheets.forEach(sheet -> access.passOn(sheet.id(), post));
        }
    }

    private void requireOpen(Conference conference, Party party, Sheet sheet) {
        PostId chair = conference.chair().post();
        clearing.requireOpen(sheet.basis(), chair, party);
        clearing.requireHeld(table.agenda().find(conference.id(), sheet.item()), chair);
    }

    private Conference underway(ConferenceId id) {
        Conference conference = conferences.held(id);
        conference.require(conference.state() == State.UNDERWAY);
        return conference;
    }
}
