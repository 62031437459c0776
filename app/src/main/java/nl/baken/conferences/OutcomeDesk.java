package nl.baken.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.PostId;
import nl.baken.conferences.Reading.Told;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the file that the chair gives a party: the decisions about what it had a sheet of, and its own agreements. */
@Service
@Transactional
class OutcomeDesk {

    private final Reading reading;
    private final Table table;
    private final Clearing clearing;
    private final Outcomes outcomes;
    private final Outbox outbox;

    OutcomeDesk(Reading reading, Table table, Clearing clearing, Outcomes outcomes, Outbox outbox) {
        this.reading = reading;
        this.table = table;
        this.clearing = clearing;
        this.outcomes = outcomes;
        this.outbox = outbox;
    }

    /** In the shape of Samen Onder Handbereik; not there unless that is switched on. */
    Map<String, Object> file(ConferenceId id, PartyId party) {
        if (!outbox.isOn()) {
            throw new NotFound();
        }
        Told told = reading.minuted(id);
        Party found = table.parties().find(id, party);
        Set<ItemId> shown =
                table.sheets().of(id, found).stream().map(Sheet::item).collect(Collectors.toSet());
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : told.items()) {
            if (found.wasPresent() && shown.contains(item.id())) {
                items.add(item(told, found, item));
            }
        }
        return OutcomeFile.of(items);
    }

    private Map<String, Object> item(Told told, Party party, Item item) {
        OutcomeFile file = new OutcomeFile(told.conference());
        List<Map<String, Object>> decisions = told.decisions().stream()
                .filter(decision -> decision.item().equals(item.id()))
                .map(decision -> file.decision(decision.id().value(), told.text(decision.told())))
                .toList();
        if (!decisions.isEmpty()) {
            give(told.conference(), party, item);
        }
        List<Map<String, Object>> own = told.agreements().stream()
                .filter(agreement -> agreement.about().item().equals(item.id()) && isOf(party, agreement))
                .map(agreement -> file.agreement(
                        agreement,
                        told.word(agreement, Words.Kind.TOLD),
                        told.word(agreement, Words.Kind.CONDITION),
                        reading.informed(agreement),
                        reading.label(party)))
                .toList();
        return file.item(item, own, decisions);
    }

    private void give(Conference conference, Party party, Item item) {
        PostId chair = conference.chair().post();
        clearing.requireHeld(item, chair);
        Basis basis = clearing.basis(chair, party, Set.of(Notes.DECISION), false);
        outcomes.given(conference.id(), party, item, basis);
    }

    private static boolean isOf(Party party, Agreement agreement) {
        return party.isDesk()
                ? agreement.hands().post().equals(party.post())
                : Objects.equals(party.thirdParty(), agreement.hands().thirdParty());
    }
}
