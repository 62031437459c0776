package nl.baken.handovers;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.signals.Sequel;
import nl.baken.signals.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever may read a signal what its receivers did; never what was shared, nor what they wrote. */
@Component
class Answers implements Sequel {

    private static final Map<Step, String> CODES = Map.of(
            Step.ACCEPT, "HANDOVER_ACCEPTED",
            Step.GIVE_BACK, "HANDOVER_RETURNED",
            Step.REPORT, "HANDOVER_REPORTED");

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Collection<SignalId> signals) {
        return jdbc.sql("""
                        select t.signal, t.number, t.step, t.at at time zone ? as at, p.name as by
                        from handovers.timeline t
                        join access.person p on p.id = t.person
                        where t.signal = any (?) and t.step = any (?)
                        """)
                .params(
                        clock.getZone().getId(),
                        signals.stream().map(SignalId::value).toArray(UUID[]::new),
                        CODES.keySet().stream().map(Step::name).toArray(String[]::new))
                .query((row, number) -> new Line(
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getObject("at", LocalDateTime.class),
                        CODES.getOrDefault(Step.valueOf(row.getString("step")), ""),
                        row.getString("number"),
                        row.getString("by")))
                .list();
    }
}
