package nl.baken.conferences;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.conferences.Decisions.Decision;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** The minutes of a conference: what was decided and agreed about each item. */
@Component
class Minutes {

    private final Agenda agenda;
    private final Decisions decisions;
    private final Agreements agreements;
    private final Outbox outbox;

    Minutes(Agenda agenda, Decisions decisions, Agreements agreements, Outbox outbox) {
        this.agenda = agenda;
        this.decisions = decisions;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    List<Item> items(ConferenceId id) {
        return agenda.of(id);
    }

    /** Refuses minutes that say nothing about an item. */
    void requireComplete(ConferenceId id) {
        Set<ItemId> told = touched(id);
        agenda.of(id).stream()
                .filter(item -> !told.contains(item.id()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refused("conferences.refused.minutes", item.number());
                });
    }

    /** Whether the minutes say something about an item. */
    boolean tellOf(ConferenceId id, ItemId item) {
        return touched(id).contains(item);
    }

    /** Lets other systems know that there is an outcome, when that is switched on. */
    void tell(Conference conference) {
        outbox.put(conference, agenda.of(conference.id()));
    }

    private Set<ItemId> touched(ConferenceId id) {
        return Stream.concat(
                        decisions.of(id).stream().map(Decision::item),
                        agreements.of(id).stream()
                                .map(agreement -> agreement.about().item()))
                .collect(Collectors.toSet());
    }
}
