package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.Edge.Bond;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.Matching.Match;
import nl.baken.linking.Matching.Said;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the board around a record, out of what its reader may see; all that is on it went through the gate. */
@Component
@Transactional
class BoardReader {

    private final Access access;
    private final Matching matching;
    private final Verdicts verdicts;
    private final Owners owners;
    private final Weighing weighing;

    BoardReader(Access access, Matching matching, Verdicts verdicts, Owners owners, Weighing weighing) {
        this.access = access;
        this.matching = matching;
        this.verdicts = verdicts;
        this.owners = owners;
        this.weighing = weighing;
    }

    Board read(RecordId record, Span span) {
        RecordCard card = card(record);
        Walk walk = new Walk(span, record.value(), card);
        follow(record, walk);
        if (span.goesFurther()) {
            walk.records().stream()
                    .filter(other -> !other.equals(record.value()))
                    .forEach(other -> follow(new RecordId(other), walk));
        }
        walk.records().forEach(drawn -> fill(drawn, walk));
        return new Board(record, card, walk.sketch.nodes(), walk.limits());
    }

    /** What a record is called around which the caller may see a board. */
    RecordCard card(RecordId record) {
        access.require(Action.COMPARE, record);
        return seen(record.value()).orElseThrow(NotFound::new);
    }

    /** Draws what touches a record, what that says, and whom to ask about the rest. */
    private void follow(RecordId record, Walk walk) {
        Found found = matching.of(record);
        walk.found(record.value(), found);
        Map<Pair, Verdict> spoken = spoken(found);
        for (Line line : lines(record, found, spoken, walk)) {
            if (isOn(line, walk)) {
                add(record.value(), line.mine(), requireNonNull(found.says().get(line.mine())), walk);
                add(walk.home(line), line.other(), line.said().clue(), walk);
                walk.sketch.link(line.mine(), line.other(), line.bond());
            }
        }
        owners.elsewhere(found.matches().stream()
                        .filter(match -> spoken.get(match.pair()) != Verdict.REJECTED)
                        .map(Match::other)
                        .filter(other -> !isSeen(other, walk)))
                .forEach(desk -> walk.sketch.ask(record.value(), desk));
    }

    /** Draws the rest of what a record says, and who of the people in it are one. */
    private void fill(UUID record, Walk walk) {
        Map<UUID, Clue> says = walk.says(record, () -> matching.says(new RecordId(record)));
        Map<Pair, Verdict> spoken = verdicts.of(says.keySet());
        walk.sketch.keepApart(Verdict.REJECTED.among(spoken));
        says.forEach((trace, clue) -> add(record, trace, clue, walk));
        Verdict.SAME.among(spoken).stream()
                .filter(pair -> says.containsKey(pair.one()) && says.containsKey(pair.other()))
                .forEach(pair -> walk.sketch.link(pair.one(), pair.other(), Bond.SAME));
    }

    private void add(UUID record, UUID trace, Clue clue, Walk walk) {
        walk.sketch.add(record, trace, clue.kind(), Thing.of(clue, weighing));
    }

    /** Whether the other record of a line is on the board; it is drawn when the reader may see it and there is room. */
    private boolean isOn(Line line, Walk walk) {
        UUID other = walk.home(line);
        return walk.sketch.has(other)
                || walk.seen(other, this::seen)
                        .filter(card -> walk.covers(other, card))
                        .filter(card -> walk.add(other, card))
                        .isPresent();
    }

    private boolean isSeen(Candidate other, Walk walk) {
        return other.tied() && walk.seen(other.trace().record(), this::seen).isPresent();
    }

    // a tie alone is not enough: what a role may not open is another desk's
    private Optional<RecordCard> seen(UUID record) {
        return access.may(Action.COMPARE, new RecordId(record)) ? owners.card(record) : Optional.empty();
    }

    /** What a record has in common with others that the reader is tied to: what people confirmed first, then by likeness. */
    private List<Line> lines(RecordId record, Found found, Map<Pair, Verdict> spoken, Walk walk) {
        walk.sketch.keepApart(Verdict.REJECTED.among(spoken));
        List<Line> lines = new ArrayList<>();
        Set<Pair> weighed = new HashSet<>();
        found.matches().stream().filter(match -> match.other().tied()).forEach(match -> {
            Line line = Line.of(match, spoken);
            weighed.add(line.pair());
            lines.add(line);
        });
        lines.removeIf(line -> spoken.get(line.pair()) == Verdict.REJECTED);
        confirmed(record, found.says().keySet(), spoken).stream()
                .filter(line -> !weighed.contains(line.pair()))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(Line::bond).thenComparing(Line::score, Comparator.reverseOrder()));
        return lines;
    }

    private Map<Pair, Verdict> spoken(Found found) {
        Set<UUID> traces = new HashSet<>(found.says().keySet());
        found.matches().forEach(match -> traces.add(match.other().trace().id()));
        return verdicts.of(traces);
    }

    // also when so many have it by now that nothing is looked for by it
    private List<Line> confirmed(RecordId record, Set<UUID> mine, Map<Pair, Verdict> spoken) {
        List<Pair> pairs = confirmed(spoken)
                .filter(pair -> mine.contains(pair.one()) != mine.contains(pair.other()))
                .toList();
        Map<UUID, Said> said =
                matching.said(record, pairs.stream().map(pair -> pair.not(mine)).toList());
        return pairs.stream()
                .filter(pair -> said.containsKey(pair.not(mine)))
                .map(pair -> Line.of(
                        pair, requireNonNull(spoken.get(pair), "said of it").bond(), mine, said))
                .toList();
    }

    private static Stream<Pair> confirmed(Map<Pair, Verdict> spoken) {
        return Stream.of(Verdict.SAME, Verdict.TOGETHER).flatMap(verdict -> verdict.among(spoken).stream());
    }
}
