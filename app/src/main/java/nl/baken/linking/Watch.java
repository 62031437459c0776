package nl.baken.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.shared.Id;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays what was just written beside all others, for whoever holds the record, makes known which records it touches, and lets other
 * desks know that theirs is touched.
 */
@Component
@Transactional
public class Watch {

    private final Access access;
    private final Matching matching;
    private final Verdicts verdicts;
    private final Encounters encounters;
    private final ApplicationEventPublisher events;

    Watch(
            Access access,
            Matching matching,
            Verdicts verdicts,
            Encounters encounters,
            ApplicationEventPublisher events) {
        this.access = access;
        this.matching = matching;
        this.verdicts = verdicts;
        this.encounters = encounters;
        this.events = events;
    }

    /** Looks at all that a record says; what a visitor wrote is looked at when somebody takes it up. */
    public void look(Id record) {
        if (isHeld(record)) {
            Found found = matching.of(record);
            Map<Pair, Verdict> spoken = verdicts.of(found.says().keySet());
            tell(
                    record,
                    found.matches().stream()
                            .filter(match -> spoken.get(match.pair()) != Verdict.REJECTED)
                            .toList());
        }
    }

    /** Looks at what was just added to a record. */
    public void look(Id record, List<Clue> added) {
        if (!added.isEmpty() && isHeld(record)) {
            tell(record, matching.of(Action.COMPARE, record, added).matches());
        }
    }

    // what the role may never do is asked first: a visitor waits as long whether or not a name is known
    private boolean isHeld(Id record) {
        return access.may(Action.JUDGE_LINK) && access.may(Action.JUDGE_LINK, record);
    }

    private void tell(Id record, List<Match> matches) {
        encounters.meet(record, records(matches.stream().filter(match -> isWorthACall(match.likeness()))));
        Set<UUID> touched = records(matches.stream());
        if (!touched.isEmpty()) {
            events.publishEvent(new RecordTouched(touched, record.value()));
        }
    }

    // what may well be of others would have desks ring each other up for nothing
    private static boolean isWorthACall(Likeness likeness) {
        return likeness.strong() || likeness.shared();
    }

    private static Set<UUID> records(Stream<Match> matches) {
        return matches.map(match -> match.other().trace().record()).collect(Collectors.toSet());
    }
}
