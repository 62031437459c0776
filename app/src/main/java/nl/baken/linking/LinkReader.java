package nl.baken.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.LinksView.Rights;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which records may touch one: those that the reader may see with what speaks for it, of others only whom to ask. */
@Component
@Transactional
class LinkReader {

    private final Access access;
    private final Matching matching;
    private final Verdicts verdicts;
    private final Owners owners;
    private final Veils veils;

    LinkReader(Access access, Matching matching, Verdicts verdicts, Owners owners, Veils veils) {
        this.access = access;
        this.matching = matching;
        this.verdicts = verdicts;
        this.owners = owners;
        this.veils = veils;
    }

    LinksView read(RecordId record) {
        access.require(Action.COMPARE, record);
        RecordCard card = owners.card(record.value()).orElseThrow(NotFound::new);
        Found found = matching.of(record);
        return new LinksView(
                record,
                card,
                touches(found.matches()),
                elsewhere(found.matches()),
                found.cut(),
                new Rights(access.may(Action.JUDGE_LINK, record), veils.covers(record)));
    }

    /** What may touch somebody who is being typed into a record of the caller's; nobody judges that yet. */
    LinksView look(RecordId record, List<Clue> typed) {
        access.require(Action.JUDGE_LINK, record);
        RecordCard card = owners.card(record.value()).orElseThrow(NotFound::new);
        Found found = matching.of(record, typed);
        return new LinksView(
                record,
                card,
                touches(found.matches()),
                elsewhere(found.matches()),
                found.cut(),
                new Rights(false, false));
    }

    private List<Touch> touches(List<Match> matches) {
        Set<UUID> mine = new HashSet<>();
        matches.forEach(match -> mine.add(match.mine()));
        Map<Pair, Verdict> said = verdicts.of(mine);
        Map<UUID, Optional<RecordCard>> cards = new HashMap<>();
        List<Touch> touches = new ArrayList<>();
        for (Match match : matches) {
            Pair pair = new Pair(match.mine(), match.other().trace().id());
            Optional<RecordCard> card = match.other().tied()
                    ? cards.computeIfAbsent(match.other().trace().record(), owners::card)
                    : Optional.empty();
            card.ifPresent(known -> touches.add(new Touch(
                    pair,
                    match.likeness(),
                    match.clue().words(),
                    match.says().words(),
                    known,
                    said.getOrDefault(pair, Verdict.UNDONE))));
        }
        touches.sort(Comparator.comparingInt(
                        (Touch touch) -> -touch.likeness().match().score())
                .thenComparing(touch -> touch.card().number()));
        return List.copyOf(touches);
    }

    // each desk once: how often would tell more than that there is something to ask
    private List<Elsewhere> elsewhere(List<Match> matches) {
        Set<Elsewhere> desks = new LinkedHashSet<>();
        matches.stream()
                .filter(match -> !match.other().tied())
                .forEach(match -> owners.elsewhere(match.other()).ifPresent(desks::add));
        return desks.stream()
                .sorted(Comparator.comparing(Elsewhere::desk).thenComparing(Elsewhere::veiled))
                .toList();
    }
}
