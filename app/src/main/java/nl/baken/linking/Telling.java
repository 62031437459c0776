package nl.baken.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.linking.Clue.Kind;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.linking.RecordCards.RecordCard;
import org.springframework.stereotype.Component;

/** Tells of what was found as much as its reader may see: of own records what speaks for it, of others only whom to ask. */
@Component
class Telling {

    private final Verdicts verdicts;
    private final Owners owners;

    Telling(Verdicts verdicts, Owners owners) {
        this.verdicts = verdicts;
        this.owners = owners;
    }

    Touching of(Found found) {
        return new Touching(touches(found.matches()), elsewhere(found.matches()), found.cut());
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
                    match.clue().kind() == Kind.PERSON && match.says().kind() == Kind.PERSON,
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
        return matches.stream()
                .map(Match::other)
                .filter(other -> !other.tied())
                .map(Candidate::whose)
                .distinct()
                .flatMap(whose -> owners.elsewhere(whose).stream())
                .distinct()
                .sorted(Comparator.comparing(Elsewhere::desk).thenComparing(Elsewhere::veiled))
                .toList();
    }
}
