package nl.baken.signals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.codes.Indicators;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What points to exploitation in a signal, each in the words of the list it was chosen from. */
@Component
class Indications {

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final Clock clock;

    Indications(JdbcClient jdbc, Indicators indicators, Clock clock) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Adds an indication in the words of the newest list. */
    void add(SignalId signal, String code, String certainty) {
        String version = indicators.currentVersion();
        if (indicators.find(version, code).isEmpty()) {
            throw new Refused("signals.refused.indicator");
        }
        insert(signal, code, version, certainty, true);
    }

    /** Takes an indication back; that it was there stays in the register. */
    void withdraw(Indication indication) {
        insert(indication.signal(), indication.code(), indication.listVersion(), indication.certainty(), false);
    }

    /** The indications that hold in these signals, the last word on each, the oldest first. */
    List<Indication> of(Collection<SignalId> signals) {
        return jdbc.sql("""
                        select signal, code, list_version, certainty, at at time zone ? as at, by
                        from (
                            select distinct on (signal, code) signal, code, list_version, certainty, holds, at, by
                            from signals.indication
                            where signal = any (?)
                            order by signal, code, at desc, id
                        ) last
                        where holds
                        order by last.at, code
                        """)
                .params(
                        clock.getZone().getId(),
                        signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query((row, number) -> new Indication(
                        new SignalId(row.getObject("signal", UUID.class)),
                        row.getString("code"),
                        row.getString("list_version"),
                        row.getString("certainty"),
                        row.getObject("at", LocalDateTime.class),
                        new PersonId(row.getObject("by", UUID.class))))
                .list();
    }

    private void insert(SignalId signal, String code, String listVersion, String certainty, boolean holds) {
        jdbc.sql("""
                        insert into signals.indication (id, signal, code, list_version, certainty, holds, at, by)
                        values (:id, :signal, :code, :version, :certainty, :holds, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("signal", signal.value())
                .param("code", code)
                .param("version", listVersion)
                .param("certainty", certainty)
                .param("holds", holds)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Callers.current().person().value())
                .update();
    }

    /** A code of a version of the indicator list, how sure it is, and who said so when. */
    record Indication(
            SignalId signal, String code, String listVersion, String certainty, LocalDateTime at, PersonId by) {}
}
