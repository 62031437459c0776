package nl.baken.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What was found beside what a record says, with what people said of it. */
    Touching of(Found found) {
        return of(found, verdicts.of(found.says().keySet()));
    }

    /** What was found beside what somebody types: nobody can have said anything of that. */
    Touching ofTyped(Found found) {
        return of(found, Map.of());
    }

    private Touching of(Found found, Map<Pair, Verdict> said) {
        Stream<Candidate> others = found.matches().stream().map(Match::other).filter(other -> !other.tied());
        return new Touching(touches(found.matches(), said), owners.elsewhere(others), found.cut());
    }

    private List<Touch> touches(List<Match> matches, Map<Pair, Verdict> said) {
        List<Match> tied =
                matches.stream().filter(match -> match.other().tied()).toList();
        Map<UUID, RecordCard> cards = owners.cards(
                tied.stream().map(match -> match.other().trace().record()).collect(Collectors.toSet()));
        return tied.stream()
                .flatMap(match ->
                        Optional.ofNullable(cards.get(match.other().trace().record()))
                                .map(card -> touch(match, card, said))
                                .stream())
                .sorted(Comparator.comparingInt(
                                (Touch touch) -> -touch.likeness().match().score())
                        .thenComparing(touch -> touch.card().number()))
                .toList();
    }

    private static Touch touch(Match match, RecordCard card, Map<Pair, Verdict> said) {
        Pair pair = new Pair(match.mine(), match.other().trace().id());
        return new Touch(
                pair,
                match.likeness(),
                match.clue().words(),
                match.says().words(),
                match.clue().kind() == Kind.PERSON && match.says().kind() == Kind.PERSON,
                card,
                said.getOrDefault(pair, Verdict.UNDONE));
    }
}
