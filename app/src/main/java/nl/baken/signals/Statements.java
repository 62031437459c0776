package nl.baken.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.linking.Clues;
import nl.baken.linking.Traces;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.Statement.Kind;
import nl.baken.signals.Statement.Telling;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed texts of signals. */
@Component
class Statements {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Traces traces;
    private final Clock clock;

    Statements(JdbcClient jdbc, Vault vault, Traces traces, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.traces = traces;
        this.clock = clock;
    }

    /**
     * Seals and adds a text; an empty one tells nothing and is left out.
     *
     * @param conditions on which its supplier told what is under medical secrecy; empty for all else
     */
    void add(SignalId signal, Kind kind, String certainty, String text, String conditions) {
        insert(signal, kind, certainty, text, null)
                .ifPresent(id -> mark(signal, id, new SubjectId(signal.value()), conditions));
    }

    /** Marks a text that is there as under medical secrecy; one that was marked before stays as it is. */
    void mark(SignalId id, UUID statement, String conditions) {
        Statement known = of(List.of(id)).stream()
                .filter(told -> told.id().equals(statement))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (known.conditions().isPresent()) {
            throw new Refused("signals.refused.secret");
        }
        mark(id, statement, known.subject(), conditions);
    }

    private void mark(SignalId id, UUID statement, SubjectId subject, String conditions) {
        if (!conditions.isBlank()) {
            Place place = new Place("signals.statement", "conditions", statement);
            jdbc.sql("update signals.statement set conditions = ? where signal = ? and id = ?")
                    .params(vault.seal(subject, place, conditions).bytes(), id.value(), statement)
                    .update();
        }
    }

    /** Adds what a reporter tells afterwards, to be read by a day. */
    void supplement(SignalId signal, String text, LocalDate due) {
        insert(signal, Kind.SUPPLEMENT, "TOLD_BY_OTHER", text, due);
    }

    /** The texts of these signals, the oldest first. */
    List<Statement> of(Collection<SignalId> signals) {
        return jdbc.sql("""
                        select id, signal, subject, kind, certainty, told, at at time zone :zone as at, by, due, handled, conditions
                        from signals.statement
                        where signal = any (:signals)
                        order by signals.statement.at, position
                        """)
                .param("zone", clock.getZone().getId())
                .param("signals", signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(Statements::statement)
                .list();
    }

    /** Puts what reporters added to these signals away as read. */
    void handleSupplements(Collection<SignalId> signals) {
        jdbc.sql("update signals.statement set handled = true where kind = 'SUPPLEMENT' and signal = any (?)")
                .param(signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .update();
    }

    /** Moves texts to another signal; they stay sealed with the key of the signal they came in with. */
    void move(Collection<UUID> statements, Collection<SignalId> from, SignalId to) {
        jdbc.sql("update signals.statement set signal = ? where signal = any (?) and id = any (?)")
                .params(
                        to.value(),
                        from.stream().map(SignalId::value).toArray(UUID[]::new),
                        statements.toArray(UUID[]::new))
                .update();
        traces.move(statements, to);
    }

    int count(Collection<SignalId> signals) {
        return jdbc.sql("select count(*) from signals.statement where signal = any (?)")
                .param(signals.stream().map(SignalId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private Optional<UUID> insert(SignalId signal, Kind kind, String certainty, String text, @Nullable LocalDate due) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Sealed told = vault.seal(new SubjectId(signal.value()), Statement.place(id), text);
        jdbc.sql("""
                        insert into signals.statement (id, signal, subject, kind, certainty, told, at, by, due, handled)
                        values (:id, :signal, :signal, :kind, :certainty, :told, :at, :by, :due, false)
                        """)
                .param("id", id)
                .param("signal", signal.value())
                .param("kind", kind.name())
                .param("certainty", certainty)
                .param("told", told.bytes())
                .param("at", Callers.current().moment(clock))
                .param("by", Callers.current().person().value())
                .param("due", due)
                .update();
        traces.begin(signal, new SubjectId(signal.value()), id, Clues.in(text));
        return Optional.of(id);
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        byte[] conditions = row.getBytes("conditions");
        Telling telling = new Telling(
                row.getObject("at", LocalDateTime.class),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("due", LocalDate.class),
                row.getBoolean("handled"),
                conditions == null ? null : Sealed.of(conditions));
        return new Statement(
                row.getObject("id", UUID.class),
                new SignalId(row.getObject("signal", UUID.class)),
                new SubjectId(row.getObject("subject", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("certainty"),
                Sealed.of(row.getBytes("told")),
                telling);
    }
}
