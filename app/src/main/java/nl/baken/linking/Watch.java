package nl.baken.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.shared.Id;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays what was just written beside all others, for whoever holds the record, and makes known which records it touches. */
@Component
@Transactional
public class Watch {

    private final Access access;
    private final Matching matching;
    private final Verdicts verdicts;
    private final ApplicationEventPublisher events;

    Watch(Access access, Matching matching, Verdicts verdicts, ApplicationEventPublisher events) {
        this.access = access;
        this.matching = matching;
        this.verdicts = verdicts;
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
                            .filter(match -> spoken.get(pair(match)) != Verdict.REJECTED)
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
        Set<UUID> touched =
                matches.stream().map(match -> match.other().trace().record()).collect(Collectors.toSet());
        if (!touched.isEmpty()) {
            events.publishEvent(new RecordTouched(touched, record.value()));
        }
    }

    private static Pair pair(Match match) {
        return new Pair(match.mine(), match.other().trace().id());
    }
}
