package nl.baken.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import nl.baken.logbook.ConsoleGate;
import nl.baken.logbook.Opened;
import nl.baken.vault.Tampered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the groups of records that may belong together and of which nobody has said so yet: how many, and never which. */
public final class Waiting {

    private static final int MANY = 200;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Weighing weighing;
    private final Verdicts verdicts;
    private final ConsoleGate gate;

    Waiting(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Weighing weighing,
            Verdicts verdicts,
            ConsoleGate gate) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.weighing = weighing;
        this.verdicts = verdicts;
        this.gate = gate;
    }

    /** How many groups there are, and how many records are in them. */
    public record Count(long groups, long records) {}

    /** Lays all traces beside each other, and tells how many were. */
    public Count count(LongConsumer progress) {
        Wholes wholes = new Wholes(jdbc);
        Together together = new Together();
        long done = 0;
        UUID last = BEGINNING;
        for (List<UUID> some = after(last); !some.isEmpty(); some = after(last)) {
            List<UUID> these = some;
            transaction.executeWithoutResult(status -> lay(these, wholes, together));
            last = some.getLast();
            done += some.size();
            progress.accept(done);
        }
        return new Count(together.groups(), together.records());
    }

    private List<UUID> after(UUID last) {
        return jdbc.sql("select id from linking.trace where id > ? order by id limit ?")
                .params(last, MANY)
                .query(UUID.class)
                .list();
    }

    private void lay(List<UUID> some, Wholes wholes, Together together) {
        List<Beside> pairs = pairs(some).stream()
                .filter(beside -> wholes.mayTouch(beside.one(), beside.other()))
                .toList();
        Set<UUID> traces = new HashSet<>();
        pairs.forEach(beside ->
                traces.addAll(List.of(beside.pair().one(), beside.pair().other())));
        Map<UUID, Clue> clues = clues(traces(traces));
        Map<Pair, Verdict> said = verdicts.of(traces);
        for (Beside beside : pairs) {
            Clue one = clues.get(beside.pair().one());
            Clue other = clues.get(beside.pair().other());
            Verdict verdict = said.getOrDefault(beside.pair(), Verdict.UNDONE);
            if (one != null
                    && other != null
                    && verdict != Verdict.REJECTED
                    && weighing.weigh(one, other).isPresent()) {
                together.touch(wholes.of(beside.one()), wholes.of(beside.other()), verdict == Verdict.UNDONE);
            }
        }
    }

    // As for a reader of one record: what very many share tells nothing.
    private List<Beside> pairs(List<UUID> some) {
        return jdbc.sql("""
                        select distinct s.id as one, t.id as other, s.record as of_one, t.record as of_other
                        from linking.trace s
                        join linking.trace_key a on a.trace = s.id
                        join linking.trace_key b on b.token = a.token and b.trace > a.trace
                        join linking.trace t on t.id = b.trace
                        where s.id = any (?) and t.record <> s.record and not linking.is_common(a.token)
                        """)
                .param(some.toArray(UUID[]::new))
                .query((row, number) -> new Beside(
                        new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)),
                        row.getObject("of_one", UUID.class),
                        row.getObject("of_other", UUID.class)))
                .list();
    }

    private List<Trace> traces(Collection<UUID> ids) {
        return jdbc.sql("select id, record, subject, kind, says from linking.trace where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Traces::trace)
                .list();
    }

    private Map<UUID, Clue> clues(Collection<Trace> traces) {
        Map<UUID, List<Trace>> records = new LinkedHashMap<>();
        traces.forEach(trace -> records.computeIfAbsent(trace.record(), record -> new ArrayList<>())
                .add(trace));
        Map<UUID, Clue> clues = new HashMap<>();
        records.forEach((record, its) -> {
            try {
                Opened opened =
                        gate.open(record, its.stream().map(Trace::sealedText).toList());
                its.forEach(trace -> opened.text(Trace.place(trace.id()))
                        .ifPresent(says -> clues.put(trace.id(), new Clue(trace.kind(), Trace.read(says)))));
            } catch (Tampered e) {
                return; // making traces anew has told of it, and it touches nothing
            }
        });
        return clues;
    }

    /** Two traces that share a key, and the records that they are in. */
    private record Beside(Pair pair, UUID one, UUID other) {}
}
