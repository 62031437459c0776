package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.linking.Matching.Said;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.Id;
import org.springframework.stereotype.Component;

/** Tells of what was found as much as its reader may see: of own records what speaks for it, of others only whom to ask. */
@Component
class Telling {

    private static final Comparator<Touch> ORDER = Comparator.comparing(
                    (Touch touch) -> touch.likeness().bond())
            .thenComparingInt(touch -> -touch.likeness().match().score())
            .thenComparing(touch -> touch.card().number());

    private final Verdicts verdicts;
    private final Owners owners;
    private final Matching matching;
    private final Weighing weighing;

    Telling(Verdicts verdicts, Owners owners, Matching matching, Weighing weighing) {
        this.verdicts = verdicts;
        this.owners = owners;
        this.matching = matching;
        this.weighing = weighing;
    }

    /** What was found beside what a record says, with what people said of it, also of what would not be found any more. */
    Touching of(Id record, Found found) {
        Map<Pair, Judged> said = verdicts.judged(found.says().keySet());
        List<Touch> touches = new ArrayList<>(touches(found.matches(), said));
        touches.addAll(remembered(record, found, said));
        return told(found, touches, said);
    }

    /** What was found beside what somebody types: nobody can have said anything of that. */
    Touching ofTyped(Found found) {
        return told(found, touches(found.matches(), Map.of()), Map.of());
    }

    // about what somebody said not to belong together nobody has to be asked again
    private Touching told(Found found, List<Touch> touches, Map<Pair, Judged> said) {
        Stream<Candidate> others = found.matches().stream()
                .filter(match -> verdict(said, match.pair()) != Verdict.REJECTED)
                .map(Match::other)
                .filter(other -> !other.tied());
        return new Touching(
                touches.stream().sorted(ORDER).toList(), owners.elsewhere(others), found.cut(), found.full());
    }

    private static Verdict verdict(Map<Pair, Judged> said, Pair pair) {
        return said.getOrDefault(pair, Judged.NOT_YET).verdict();
    }

    private List<Touch> touches(List<Match> matches, Map<Pair, Judged> said) {
        List<Match> tied =
                matches.stream().filter(match -> match.other().tied()).toList();
        Map<UUID, RecordCard> cards = owners.cards(
                tied.stream().map(match -> match.other().trace().record()).collect(Collectors.toSet()));
        return tied.stream()
                .flatMap(match ->
                        Optional.ofNullable(cards.get(match.other().trace().record()))
                                .map(card -> new Touch(
                                        match.pair(),
                                        match.likeness(),
                                        match.clue(),
                                        match.says(),
                                        card,
                                        said.getOrDefault(match.pair(), Judged.NOT_YET)))
                                .stream())
                .toList();
    }

    /** What people said of pairs that are not found now, as too many have it by now or it was corrected since. */
    private List<Touch> remembered(Id record, Found found, Map<Pair, Judged> said) {
        Set<Pair> seen = found.matches().stream().map(Match::pair).collect(Collectors.toSet());
        Map<UUID, Clue> mine = found.says();
        List<Pair> spoken = said.keySet().stream()
                .filter(pair -> verdict(said, pair) != Verdict.UNDONE && !seen.contains(pair))
                .filter(pair -> mine.containsKey(pair.one()) != mine.containsKey(pair.other()))
                .toList();
        Map<UUID, Said> others = matching.said(
                record, spoken.stream().map(pair -> pair.not(mine.keySet())).toList());
        Map<UUID, RecordCard> cards =
                owners.cards(others.values().stream().map(Said::record).collect(Collectors.toSet()));
        List<Touch> touches = new ArrayList<>();
        for (Pair pair : spoken) {
            Said other = others.get(pair.not(mine.keySet()));
            if (other != null && cards.containsKey(other.record())) {
                Clue clue =
                        requireNonNull(mine.containsKey(pair.one()) ? mine.get(pair.one()) : mine.get(pair.other()));
                touches.add(new Touch(
                        pair,
                        weighing.weigh(clue, other.clue()).orElse(Likeness.GONE),
                        clue,
                        other.clue(),
                        requireNonNull(cards.get(other.record())),
                        requireNonNull(said.get(pair))));
            }
        }
        return touches;
    }
}
