package nl.baken.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.baken.access.Action;
import nl.baken.legal.Restrictions;
import nl.baken.linking.Candidates.Beside;
import nl.baken.linking.Weighing.Scale;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Id;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Lays the clues of a record beside those of all others: found by hashes, opened through the gate, weighed in memory. */
@Component
class Matching {

    private final Traces traces;
    private final Candidates candidates;
    private final Weighing weighing;
    private final ReadGate gate;
    private final Restrictions restrictions;

    Matching(Traces traces, Candidates candidates, Weighing weighing, ReadGate gate, Restrictions restrictions) {
        this.traces = traces;
        this.candidates = candidates;
        this.weighing = weighing;
        this.gate = gate;
        this.restrictions = restrictions;
    }

    /**
     * What a record says, and what of others was laid beside it.
     *
     * @param cut whether something is so common that not everything was laid beside it
     * @param full whether something has more beside it than is weighed
     */
    record Found(Map<UUID, Clue> says, List<Match> matches, boolean cut, boolean full) {

        static final Found NOTHING = new Found(Map.of(), List.of(), false, false);
    }

    /** A clue of a record. */
    record Said(UUID record, Clue clue) {}

    /** A clue of the record and one of another that may be of the same. */
    record Match(UUID mine, Clue clue, Candidate other, Clue says, Likeness likeness) {

        Pair pair() {
            return new Pair(mine, other.trace().id());
        }
    }

    /** What may touch a record, unless it is only kept; the logbook knows whose data were laid beside it. */
    Found of(Id record) {
        if (!restrictions.isUsable(record.value())) {
            return Found.NOTHING;
        }
        return beside(record, clues(record, traces.of(record.value())), others -> clues(record, others));
    }

    /** What a record says, unless it is only kept. */
    Map<UUID, Clue> says(Id record) {
        return restrictions.isUsable(record.value()) ? clues(record, traces.of(record.value())) : Map.of();
    }

    /** What identifies somebody or something in a record, by whose data it is; read for this purpose. */
    List<Identified> identified(Action purpose, Id record) {
        List<Trace> sealed = traces.of(record.value());
        Map<UUID, Clue> clues = clues(purpose, record, sealed);
        List<Identified> found = new ArrayList<>();
        sealed.forEach(trace -> Optional.ofNullable(clues.get(trace.id()))
                .map(weighing::identifiers)
                .orElse(List.of())
                .forEach(identifier -> found.add(new Identified(trace.subject(), identifier))));
        return found.stream().distinct().toList();
    }

    /** What these traces say of records that the caller is tied to, unless those are only kept. */
    Map<UUID, Said> said(Id record, Collection<UUID> named) {
        List<Trace> usable = traces.named(named).stream()
                .filter(trace -> restrictions.isUsable(trace.record()))
                .toList();
        Map<UUID, Clue> clues = clues(record, usable);
        Map<UUID, Said> said = new LinkedHashMap<>();
        usable.forEach(trace -> Optional.ofNullable(clues.get(trace.id()))
                .ifPresent(clue -> said.put(trace.id(), new Said(trace.record(), clue))));
        return said;
    }

    /** What may touch clues that somebody types for a record, unless that is only kept; read for this purpose. */
    Found of(Action purpose, Id record, List<Clue> typed) {
        if (!restrictions.isUsable(record.value())) {
            return Found.NOTHING;
        }
        return beside(record, numbered(typed), others -> clues(purpose, record, others));
    }

    /** What may touch clues that somebody types before there is a record. */
    Found ahead(Draft draft, List<Clue> typed) {
        return beside(draft, numbered(typed), others -> readAhead(draft, others));
    }

    private static Map<UUID, Clue> numbered(List<Clue> typed) {
        Map<UUID, Clue> clues = new LinkedHashMap<>();
        typed.forEach(clue -> clues.put(UUID.randomUUID(), clue));
        return clues;
    }

    private Found beside(Id apart, Map<UUID, Clue> clues, Function<List<Trace>, Map<UUID, Clue>> reading) {
        Map<UUID, Set<String>> tokens = new LinkedHashMap<>();
        clues.forEach((mine, clue) -> tokens.put(mine, traces.tokens(clue)));
        Beside beside = candidates.of(tokens, apart.value());
        Map<UUID, Clue> others = reading.apply(beside.traces());
        List<Match> matches = new ArrayList<>();
        clues.forEach((mine, clue) -> {
            Scale scale = weighing.scale(clue);
            beside.found().getOrDefault(mine, List.of()).forEach(candidate -> {
                Clue says = others.get(candidate.trace().id());
                if (says != null) {
                    scale.weigh(says)
                            .ifPresent(likeness -> matches.add(new Match(mine, clue, candidate, says, likeness)));
                }
            });
        });
        return new Found(clues, List.copyOf(matches), beside.cut(), beside.full());
    }

    private Map<UUID, Clue> clues(Id record, List<Trace> sealed) {
        return clues(Action.COMPARE, record, sealed);
    }

    private Map<UUID, Clue> clues(Action purpose, Id record, List<Trace> sealed) {
        List<SealedText> texts = sealed.stream().map(Trace::sealedText).toList();
        return read(sealed, gate.open(purpose, record, texts));
    }

    private Map<UUID, Clue> readAhead(Draft draft, List<Trace> sealed) {
        List<UUID> records = sealed.stream().map(Trace::record).distinct().toList();
        List<SealedText> texts = sealed.stream().map(Trace::sealedText).toList();
        return read(sealed, gate.openAhead(draft, records, texts));
    }

    private static Map<UUID, Clue> read(List<Trace> sealed, Opened opened) {
        Map<UUID, Clue> clues = new LinkedHashMap<>();
        sealed.forEach(trace -> opened.text(Trace.place(trace.id()))
                .ifPresent(says -> clues.put(trace.id(), new Clue(trace.kind(), Trace.read(says)))));
        return clues;
    }
}
