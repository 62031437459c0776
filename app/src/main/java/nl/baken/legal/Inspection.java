package nl.baken.legal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.Lines.Numbered;
import nl.baken.legal.Necessities.Necessity;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens for the supervisor of privacy why each line of the ledger was needed; of each record that is a line in the logbook. */
@Service
@Transactional
class Inspection {

    /** As many as somebody reads at once: each line of them is a reading that the logbook tells. */
    static final int MOST = 200;

    private final Access access;
    private final Lines lines;
    private final List<Necessities> necessities;
    private final ReadGate gate;

    Inspection(Access access, Lines lines, List<Necessities> necessities, ReadGate gate) {
        this.access = access;
        this.lines = lines;
        this.necessities = List.copyOf(necessities);
        this.gate = gate;
    }

    /** The lines of a choice with why, the latest first; one more tells that there are more. */
    List<Inspected> of(ShareFilter filter) {
        access.require(Action.READ_SHARES);
        return opened(lines.numbered(filter, MOST + 1));
    }

    /** One line with why. */
    Inspected one(String number) {
        access.require(Action.READ_SHARES);
        return opened(lines.numbered(number)).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Inspected> opened(List<Numbered> found) {
        UUID[] shares = found.stream().limit(MOST).map(Numbered::id).toArray(UUID[]::new);
        Map<UUID, List<Necessity>> sealed = necessities.stream()
                .flatMap(kept -> kept.of(shares).stream())
                .collect(Collectors.groupingBy(Necessity::share));
        Map<UUID, List<String>> words = new HashMap<>();
        found.stream()
                .filter(line -> sealed.containsKey(line.id()))
                .collect(Collectors.groupingBy(line -> line.line().why().record()))
                .forEach((record, of) -> words.putAll(open(new Source(UUID.fromString(record)), of, sealed)));
        return found.stream()
                .map(line -> new Inspected(line.line(), words.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<String>> open(Id record, List<Numbered> of, Map<UUID, List<Necessity>> sealed) {
        List<Necessity> all = of.stream()
                .flatMap(line -> sealed.getOrDefault(line.id(), List.of()).stream())
                .toList();
        Opened opened = gate.open(
                Action.READ_SHARES, record, all.stream().map(Necessity::words).toList());
        Map<UUID, List<String>> words = new HashMap<>();
        all.forEach(one -> opened.text(one.words().place())
                .ifPresent(text -> words.computeIfAbsent(one.share(), _ -> new ArrayList<>())
                        .add(text)));
        return words;
    }

    /** A line and why it was needed; no words where nobody said so, or where they were destroyed. */
    record Inspected(ShareLine line, List<String> words) {

        Inspected {
            words = List.copyOf(words);
        }

        /** Tells nothing: why it was needed is personal data. */
        @Override
        public String toString() {
            return "Inspected[" + line.number() + "]";
        }
    }

    private record Source(UUID value) implements Id {}
}
