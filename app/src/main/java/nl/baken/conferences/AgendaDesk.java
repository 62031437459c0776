package nl.baken.conferences;

import java.util.List;
import nl.baken.conferences.Matters.Matter;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on the agenda of a conference. */
@Service
@Transactional
public class AgendaDesk {

    private final Conferences conferences;
    private final Table table;
    private final Minutes minutes;
    private final Matters matters;
    private final Clearing clearing;

    AgendaDesk(Conferences conferences, Table table, Minutes minutes, Matters matters, Clearing clearing) {
        this.conferences = conferences;
        this.table = table;
        this.minutes = minutes;
        this.matters = matters;
        this.clearing = clearing;
    }

    /** Puts a signal or dossier of the caller's on the agenda, by its number as people type it. */
    public ItemId add(ConferenceId id, String number, String question) {
        prepared(id);
        Matter matter = matters.find(number);
        clearing.requireUsable(matter.record());
        return table.agenda().add(id, matter, question);
    }

    /** Takes an item off, with the sheets about it, as long as nobody was let in to read one and nothing was decided. */
    public void remove(ConferenceId id, ItemId item) {
        prepared(id);
        Item found = table.agenda().find(id, item);
        List<Sheet> about = table.sheets().of(id).stream()
                .filter(sheet -> sheet.item().equals(item))
                .toList();
        boolean given = about.stream()
                .anyMatch(sheet -> table.parties().find(id, sheet.party()).wasPresent());
        if (given || minutes.tellOf(id, item)) {
            throw new Refused("conferences.refused.given");
        }
        about.forEach(table.sheets()::remove);
        table.agenda().remove(found);
    }

    private void prepared(ConferenceId id) {
        Conference conference = conferences.held(id);
        conference.require(conference.state().prepares());
    }
}
