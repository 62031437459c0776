package nl.baken.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.linking.Sources.Source;
import nl.baken.logbook.ConsoleGate;
import nl.baken.logbook.Opened;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the traces of one row anew. What people said of a trace stays, also when nothing would be found there today. */
final class Retracing {

    private final JdbcClient jdbc;
    private final Traces traces;
    private final ConsoleGate gate;

    Retracing(JdbcClient jdbc, Traces traces, ConsoleGate gate) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.gate = gate;
    }

    /** Does so in the transaction that locked the row; of somebody whose key was destroyed there is nothing to make. */
    void retrace(Sources sources, Source source) {
        List<Trace> before = before(source.id());
        List<SealedText> texts = Stream.concat(
                        source.texts().stream(), before.stream().map(Trace::sealedText))
                .toList();
        Opened opened = gate.open(source.record(), texts);
        if (source.texts().stream().allMatch(text -> opened.text(text.place()).isEmpty())) {
            return;
        }
        sources.index(source, opened);
        List<Trace> left = new ArrayList<>(before);
        for (Clue clue : sources.clues(source, opened)) {
            Optional<Trace> same =
                    left.stream().filter(trace -> says(trace, opened, clue)).findFirst();
            same.ifPresent(left::remove);
            UUID trace = same.map(Trace::id)
                    .orElseGet(() -> traces.add(source.record(), source.subject(), source.id(), clue));
            lookUpBy(trace, clue);
        }
        left.forEach(trace -> dropUnlessJudged(trace, opened));
        jdbc.sql("update linking.trace set record = ?, version = ? where source = ?")
                .params(source.record(), Traces.VERSION, source.id())
                .update();
    }

    private void lookUpBy(UUID trace, Clue clue) {
        jdbc.sql("delete from linking.trace_key where trace = ?").param(trace).update();
        traces.addKeys(trace, clue);
    }

    private static boolean says(Trace trace, Opened opened, Clue clue) {
        return trace.kind() == clue.kind()
                && opened.text(Trace.place(trace.id()))
                        .filter(Trace.written(clue.says())::equals)
                        .isPresent();
    }

    private void dropUnlessJudged(Trace trace, Opened opened) {
        int dropped = jdbc.sql("""
                        delete from linking.trace t where id = ?
                        and not exists (select from linking.verdict v where v.one = t.id)
                        and not exists (select from linking.verdict v where v.other = t.id)
                        """).param(trace.id()).update();
        if (dropped == 0) {
            opened.text(Trace.place(trace.id()))
                    .ifPresent(says -> lookUpBy(trace.id(), new Clue(trace.kind(), Trace.read(says))));
        }
    }

    private List<Trace> before(UUID source) {
        return jdbc.sql(
                        "select id, record, subject, kind, says from linking.trace where source = ? order by id for update")
                .param(source)
                .query(Traces::trace)
                .list();
    }
}
