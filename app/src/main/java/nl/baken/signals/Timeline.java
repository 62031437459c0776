package nl.baken.signals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a signal, line by line; a line is never changed. */
@Component
class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Sequel> sequels;

    Timeline(JdbcClient jdbc, Clock clock, List<Sequel> sequels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sequels = sequels;
    }

    void add(SignalId signal, String code) {
        add(signal, code, "");
    }

    /** Adds a line with a code or a number that says what it was about. */
    void add(SignalId signal, String code, String detail) {
        jdbc.sql("insert into signals.timeline (signal, at, code, detail, by) values (?, ?, ?, ?, ?)")
                .params(
                        signal.value(),
                        Callers.current().moment(clock),
                        code,
                        detail,
                        Callers.current().person().value())
                .update();
    }

    /** The lines of a signal and of what was merged into it, with what became of them elsewhere, the newest first. */
    List<Line> of(Collection<SignalId> signals) {
        List<Line> own = own(signals);
        Map<SignalId, String> numbers = new HashMap<>();
        own.forEach(line -> numbers.put(line.signal(), line.signalNumber()));
        Stream<Line> elsewhere = sequels.stream()
                .flatMap(sequel -> sequel.of(signals).stream())
                .map(line -> Line.of(line, numbers.getOrDefault(line.signal(), "")));
        return Stream.concat(own.stream(), elsewhere)
                .sorted(Comparator.comparing(Line::at).reversed())
                .toList();
    }

    private List<Line> own(Collection<SignalId> signals) {
        UUID[] ids = signals.stream().map(SignalId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                        select s.id, s.number, t.at at time zone ? as at, t.code, t.detail, p.name as by
                        from signals.timeline t
                        join signals.signal s on s.id = t.signal
                        join access.person p on p.id = t.by
                        where t.signal = any (?)
                        order by t.at desc, t.id desc
                        """)
                .params(clock.getZone().getId(), ids)
                .query((row, number) -> new Line(
                        new SignalId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getString("by")))
                .list();
    }

    /** One thing that happened to a signal, when and by whom. */
    record Line(SignalId signal, String signalNumber, LocalDateTime at, String code, String detail, String by) {

        static Line of(Sequel.Line line, String signalNumber) {
            return new Line(line.signal(), signalNumber, line.at(), line.code(), line.detail(), line.by());
        }
    }
}
