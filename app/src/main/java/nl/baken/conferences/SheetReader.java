package nl.baken.conferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.conferences.Party.Presence;
import nl.baken.conferences.Sheet.Shown;
import nl.baken.logbook.ReadGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens sheets: for a party in its window and never outside it, and on paper for the chair to give away; all of it is logged. */
@Service
@Transactional
class SheetReader {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Conferences conferences;
    private final Table table;
    private final Periods periods;
    private final Clearing clearing;
    private final ReadGate gate;

    SheetReader(Conferences conferences, Table table, Periods periods, Clearing clearing, ReadGate gate) {
        this.conferences = conferences;
        this.table = table;
        this.periods = periods;
        this.clearing = clearing;
        this.gate = gate;
    }

    /** What the caller may read at this moment as somebody at the table. */
    OwnSheets own(ConferenceId id) {
        Conference conference = conferences.take(Action.ATTEND_CONFERENCE, id);
        List<Party> own =
                table.parties().of(id).stream().filter(SheetReader::isCallers).toList();
        return switch (conference.state()) {
            case PLANNED, INVITED -> OwnSheets.closed(conference, "before");
            case HELD, MINUTED, CANCELLED -> OwnSheets.closed(conference, "after");
            case UNDERWAY -> underway(conference, own);
        };
    }

    /** The sheets of somebody without a desk, to be printed once they were given. */
    Optional<List<Shown>> paper(ConferenceId id, PartyId party) {
        conferences.held(id);
        Party found = table.parties().find(id, party);
        return found.isDesk() || !found.wasPresent()
                ? Optional.empty()
                : Optional.of(opened(Action.HOLD_CONFERENCE, table.sheets().of(id, found)));
    }

    /** What was chosen before, for the chair who chooses it anew. */
    Optional<SheetForm> before(ConferenceId id, PartyId party, ItemId item) {
        conferences.held(id);
        return table.sheets()
                .find(id, table.parties().find(id, party), table.agenda().find(id, item))
                .map(sheet ->
                        SheetForm.of(sheet, sheet.shown(gate.open(Action.HOLD_CONFERENCE, sheet.id(), sheet.texts()))));
    }

    private OwnSheets underway(Conference conference, List<Party> own) {
        Instant now = periods.now();
        List<Party> present = own.stream().filter(party -> party.isPresent(now)).toList();
        if (present.isEmpty()) {
            return OwnSheets.closed(conference, own.stream().anyMatch(Party::wasPresent) ? "closed" : "wait");
        }
        List<Sheet> sheets = present.stream()
                .flatMap(party -> table.sheets().of(conference.id(), party).stream()
                        .filter(sheet -> clearing.isOpen(
                                sheet.basis(), conference.chair().post(), party)))
                .toList();
        return sheets.isEmpty()
                ? OwnSheets.closed(conference, "none")
                : new OwnSheets(conference, opened(Action.ATTEND_CONFERENCE, sheets), closes(present), "");
    }

    private List<Shown> opened(Action action, Collection<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.shown(gate.open(action, sheet.id(), sheet.texts())))
                .toList();
    }

    private static boolean isCallers(Party party) {
        PostId post = party.post();
        return post != null && Callers.current().holds(post);
    }

    private static @Nullable LocalTime closes(List<Party> present) {
        return present.stream()
                .map(Party::presence)
                .flatMap(Stream::ofNullable)
                .map(Presence::closes)
                .min(Comparator.naturalOrder())
                .map(at -> at.atZone(HERE).toLocalTime())
                .orElse(null);
    }
}
