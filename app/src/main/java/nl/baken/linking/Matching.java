package nl.baken.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.legal.Restrictions;
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

    /** What was laid beside what, and whether all that shares something was. */
    record Found(List<Match> matches, boolean cut) {}

    /** A clue of the record and one of another that may be of the same. */
    record Match(UUID mine, Clue clue, Candidate other, Clue says, Likeness likeness) {}

    /** What may touch a record, unless it is only kept; the logbook knows whose data were laid beside it. */
    Found of(Id record) {
        if (!restrictions.isUsable(record.value())) {
            return new Found(List.of(), false);
        }
        return beside(record, clues(record, traces.of(record.value())));
    }

    /** What may touch clues that somebody types for a record. */
    Found of(Id record, List<Clue> typed) {
        Map<UUID, Clue> clues = new LinkedHashMap<>();
        typed.forEach(clue -> clues.put(UUID.randomUUID(), clue));
        return beside(record, clues);
    }

    private Found beside(Id record, Map<UUID, Clue> clues) {
        Map<UUID, List<Candidate>> beside = new HashMap<>();
        boolean cut = false;
        for (Map.Entry<UUID, Clue> clue : clues.entrySet()) {
            Set<String> tokens = traces.tokens(clue.getValue());
            beside.put(clue.getKey(), candidates.of(tokens, record.value()));
            cut |= candidates.areCut(tokens);
        }
        Map<UUID, Clue> others = clues(
                record,
                beside.values().stream()
                        .flatMap(List::stream)
                        .map(Candidate::trace)
                        .distinct()
                        .toList());
        List<Match> matches = new ArrayList<>();
        clues.forEach((mine, clue) -> beside.getOrDefault(mine, List.of())
                .forEach(candidate -> Optional.ofNullable(
                                others.get(candidate.trace().id()))
                        .ifPresent(says -> weighing.weigh(clue, says)
                                .ifPresent(
                                        likeness -> matches.add(new Match(mine, clue, candidate, says, likeness))))));
        return new Found(List.copyOf(matches), cut);
    }

    private Map<UUID, Clue> clues(Id record, List<Trace> sealed) {
        List<SealedText> texts = sealed.stream().map(Trace::sealedText).toList();
        Opened opened = gate.open(Action.COMPARE, record, texts);
        Map<UUID, Clue> clues = new HashMap<>();
        sealed.forEach(trace -> opened.text(Trace.place(trace.id()))
                .ifPresent(says -> clues.put(trace.id(), new Clue(trace.kind(), Trace.read(says)))));
        return clues;
    }
}
