package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.legal.Destruction.Basis;
import nl.baken.legal.Destruction.End;
import nl.baken.legal.Destruction.Line;
import nl.baken.legal.Destruction.Outcome;
import nl.baken.legal.Destruction.State;
import nl.baken.legal.Destruction.Step;
import nl.baken.shared.RecordNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of what is destroyed, as rows. */
@Component
@Transactional
class Destructions {

    private static final String LIST = """
            select d.id, d.number, d.due, d.proposed_by, d.proposed_at, d.confirmed_by, d.confirmed_at, d.withdrawn_by, d.withdrawn_at
            from legal.destruction d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Destructions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DestructionId add(List<Kept> records, LocalDate due) {
        DestructionId id = DestructionId.next();
        jdbc.sql("insert into legal.destruction (id, number, proposed_by, proposed_at, due) values (?, ?, ?, ?, ?)")
                .params(id.value(), RecordNumber.next('V').value(), caller(), now(), due)
                .update();
        records.forEach(record -> add(id, record));
        return id;
    }

    List<Destruction> all() {
        return lists(jdbc.sql(LIST + " order by d.proposed_at desc limit 200"));
    }

    Optional<Destruction> find(DestructionId id) {
        return lists(jdbc.sql(LIST + " where d.id = ?").param(id.value())).stream()
                .findFirst();
    }

    /** Whether a record stands in a list that nothing has become of yet. */
    boolean isListed(UUID record) {
        return jdbc.sql("""
                        select exists (
                            select from legal.destruction_line l
                            join legal.destruction d on d.id = l.destruction
                            where l.record = ? and l.outcome is null and d.withdrawn_by is null)
                        """).param(record).query(Boolean.class).single();
    }

    void confirm(DestructionId id) {
        decide(id, "confirmed");
    }

    void withdraw(DestructionId id) {
        decide(id, "withdrawn");
    }

    /** Writes down why a record of a confirmed list is not destroyed. */
    void spare(DestructionId id, UUID record, Outcome why) {
        jdbc.sql("select legal.spare(?, ?, ?)")
                .params(id.value(), record, why.name())
                .query(done -> {});
    }

    private void decide(DestructionId id, String how) {
        jdbc.sql("update legal.destruction set %1$s_by = ?, %1$s_at = ? where id = ?".formatted(how))
                .params(caller(), now(), id.value())
                .update();
    }

    private void add(DestructionId id, Kept kept) {
        Countdown countdown = kept.countdown();
        jdbc.sql("""
                        insert into legal.destruction_line (destruction, record, kind, number, regime, class, article, selection, started, due)
                        values (:list, :record, :kind, :number, :regime, :sort, :article, :selection, :started, :due)
                        """)
                .param("list", id.value())
                .param("record", kept.record())
                .param("kind", kept.kind())
                .param("number", kept.number())
                .param("regime", kept.setting().regime())
                .param("sort", kept.setting().sort())
                .param("article", countdown.rule().article())
                .param("selection", countdown.rule().selection())
                .param("started", countdown.started())
                .param("due", countdown.due())
                .update();
    }

    private List<Destruction> lists(JdbcClient.StatementSpec selected) {
        List<Destruction> bare =
                selected.query((row, number) -> list(row, List.of())).list();
        UUID[] ids = bare.stream().map(list -> list.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Line>> lines = jdbc
                .sql("select * from legal.destruction_line where destruction = any (?) order by due, number")
                .param(ids)
                .query((row, number) -> Map.entry(row.getObject("destruction", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(list -> with(list, lines.getOrDefault(list.id().value(), List.of())))
                .toList();
    }

    private static Destruction with(Destruction list, List<Line> lines) {
        State state = list.state() == State.RUNNING && lines.stream().allMatch(line -> line.end() != null)
                ? State.DONE
                : list.state();
        return new Destruction(list.id(), list.number(), list.due(), list.proposed(), list.decided(), state, lines);
    }

    private Destruction list(ResultSet row, List<Line> lines) throws SQLException {
        Step confirmed = step(row, "confirmed");
        Step withdrawn = step(row, "withdrawn");
        State state = confirmed != null ? State.RUNNING : withdrawn != null ? State.WITHDRAWN : State.PROPOSED;
        return new Destruction(
                new DestructionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("due", LocalDate.class),
                requireNonNull(step(row, "proposed")),
                confirmed != null ? confirmed : withdrawn,
                state,
                lines);
    }

    private @Nullable Step step(ResultSet row, String how) throws SQLException {
        UUID person = row.getObject(how + "_by", UUID.class);
        return person == null ? null : new Step(new PersonId(person), at(row, how + "_at"));
    }

    private Line line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Line(
                row.getObject("record", UUID.class),
                row.getString("kind"),
                row.getString("number"),
                new Basis(
                        row.getString("regime"),
                        row.getString("class"),
                        row.getString("article"),
                        row.getString("selection")),
                row.getObject("started", LocalDate.class),
                row.getObject("due", LocalDate.class),
                outcome == null
                        ? null
                        : new End(Outcome.valueOf(outcome), row.getInt("keys"), row.getInt("rows"), at(row, "at")));
    }

    private LocalDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }

    private static UUID caller() {
        return Callers.current().person().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
