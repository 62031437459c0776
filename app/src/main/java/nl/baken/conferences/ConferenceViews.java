package nl.baken.conferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.conferences.ConferenceView.Cover;
import nl.baken.conferences.ConferenceView.Decided;
import nl.baken.conferences.ConferenceView.ItemLine;
import nl.baken.conferences.ConferenceView.Seat;
import nl.baken.conferences.ConferenceView.Task;
import nl.baken.conferences.Party.Presence;
import nl.baken.conferences.Reading.Told;
import nl.baken.conferences.Words.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a conference on its page, for who chairs it and for who is asked. */
@Service
@Transactional
class ConferenceViews {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Conferences conferences;
    private final Reading reading;
    private final Table table;
    private final Wording wording;
    private final Surroundings around;

    ConferenceViews(Conferences conferences, Reading reading, Table table, Wording wording, Surroundings around) {
        this.conferences = conferences;
        this.reading = reading;
        this.table = table;
        this.wording = wording;
        this.around = around;
    }

    ConferenceView of(ConferenceId id) {
        Conference conference = conferences.take(Action.READ_CONFERENCE, id);
        return Callers.current().holds(conference.chair().post()) && around.chairs(id)
                ? chaired(id)
                : ConferenceView.invitation(conference);
    }

    /** The cover of a conference, for who chairs it. */
    Conference held(ConferenceId id) {
        return conferences.held(id);
    }

    List<Item> agenda(ConferenceId id) {
        conferences.held(id);
        return table.agenda().of(id);
    }

    Item item(ConferenceId id, ItemId item) {
        conferences.held(id);
        return table.agenda().find(id, item);
    }

    Party party(ConferenceId id, PartyId party) {
        conferences.held(id);
        return table.parties().find(id, party);
    }

    List<Party> parties(ConferenceId id) {
        conferences.held(id);
        return table.parties().of(id);
    }

    private ConferenceView chaired(ConferenceId id) {
        Told told = reading.minutes(id);
        Conference conference = told.conference();
        boolean overdue = conference.state().isOpen() && conference.dueOn().isBefore(around.today());
        List<Sheet> sheets = table.sheets().of(id);
        return new ConferenceView(
                conference,
                true,
                overdue,
                conference.state() == State.MINUTED && around.shares(),
                told.items().stream().map(item -> line(told, item)).toList(),
                table.parties().of(id).stream()
                        .map(party -> seat(conference, party, told.items(), sheets))
                        .toList(),
                conferences.timeline(id));
    }

    private ItemLine line(Told told, Item item) {
        return new ItemLine(
                item,
                told.text(item.question()),
                told.decisions().stream()
                        .filter(decision -> decision.item().equals(item.id()))
                        .map(decision -> new Decided(decision.id(), told.text(decision.told())))
                        .toList(),
                told.agreements().stream()
                        .filter(agreement -> agreement.about().item().equals(item.id()))
                        .map(agreement -> task(told, agreement))
                        .toList());
    }

    private Task task(Told told, Agreement agreement) {
        boolean overdue = agreement.isWaiting() && agreement.course().dueOn().isBefore(around.today());
        return new Task(agreement, wording.who(agreement), told.word(agreement, Kind.TOLD), overdue);
    }

    private Seat seat(Conference conference, Party party, List<Item> items, List<Sheet> sheets) {
        List<Cover> covers = items.stream()
                .map(item -> new Cover(item, parts(party, item, sheets)))
                .toList();
        return new Seat(party, wording.label(party), covers, until(conference, party));
    }

    private @Nullable LocalTime until(Conference conference, Party party) {
        Presence presence = party.presence();
        Instant now = around.now();
        return presence != null && conference.state() == State.UNDERWAY && presence.isOpen(now)
                ? presence.closes().atZone(HERE).toLocalTime()
                : null;
    }

    private static int parts(Party party, Item item, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet ->
                        sheet.party().equals(party.id()) && sheet.item().equals(item.id()))
                .mapToInt(sheet -> sheet.parts().size())
                .sum();
    }
}
