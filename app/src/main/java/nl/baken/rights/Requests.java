package nl.baken.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.rights.Request.Advice;
import nl.baken.rights.Request.Asking;
import nl.baken.rights.Request.Clock;
import nl.baken.rights.Request.Course;
import nl.baken.rights.Request.Decision;
import nl.baken.rights.Request.Head;
import nl.baken.rights.Request.Proof;
import nl.baken.rights.Standing.Asks;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of the database; of two who change one at once the second is told. */
@Repository
class Requests {

    private static final String SELECT = """
            select r.*, s.asks, s.article, (select array_agg(a."right") from rights.asked a where a.request = r.id) as asked
            from rights.request r
            join rights.standing s on s.regime = r.regime and s.age_group = r.age_group
              and s.valid_from <= r.received_on and (s.valid_until is null or s.valid_until > r.received_on)
            """;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Timing timing;

    Requests(JdbcClient jdbc, Timing timing) {
        this.jdbc = jdbc;
        this.timing = timing;
    }

    void add(Request request) {
        jdbc.sql("""
                        insert into rights.request (id, version, number, post, registered_by, state, received_on, channel, asker,
                            age_group, regime, incapable, mandated, suspect, term, due_on, next_on)
                        values (:id, 0, :number, :post, :by, :state, :received, :channel, :asker,
                            :age, :regime, :incapable, :mandated, :suspect, :term, :due, :next)
                        """)
                .param("by", Callers.current().person().value())
                .params(columns(request))
                .update();
        request.head()
                .rights()
                .forEach(right -> jdbc.sql("insert into rights.asked (request, \"right\") values (?, ?)")
                        .params(request.id().value(), right.name())
                        .update());
    }

    void save(Request request) {
        int saved = jdbc.sql("""
                        update rights.request
                        set version = version + 1, state = :state, suspect = :suspect, advice = :advice, due_on = :due, next_on = :next,
                            extension = :extension, extended_on = :extendedOn,
                            identity_how = :how, identity_by = :provedTo, identity_on = :provedOn,
                            outcome = :outcome, ground = :ground, public_body = :publicBody, decided_by = :decidedBy, decided_on = :decidedOn
                        where id = :id and version = :version
                        """).params(columns(request)).update();
        if (saved == 0) {
            throw new Refused("rights.refused.changed");
        }
    }

    Request find(RequestId id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id.value())
                .query((row, number) -> timing.counted(request(row)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who may ask about somebody of an age, in a setting, as the law has it on a day. */
    Standing standing(String regime, AgeGroup age, LocalDate day) {
        return jdbc.sql("""
                        select regime, asks, article from rights.standing
                        where regime = :regime and age_group = :age
                          and valid_from <= :day and (valid_until is null or valid_until > :day)
                        """)
                .param("regime", regime)
                .param("age", age.name())
                .param("day", day)
                .query((row, number) -> standing(row))
                .optional()
                .orElseThrow(() -> new Refused("rights.refused.regime"));
    }

    /** What waits first, by when; then the latest. */
    List<Request> all() {
        return jdbc.sql(SELECT + """
                        order by r.state in ('CLOSED', 'WITHDRAWN'), case when r.state in ('CLOSED', 'WITHDRAWN') then null else r.next_on end,
                            r.received_on desc, r.number limit ?
                        """)
                .param(MOST)
                .query((row, number) -> timing.counted(request(row)))
                .list();
    }

    private static Map<String, @Nullable Object> columns(Request request) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", request.id().value());
        columns.put("version", request.version());
        columns.put("number", request.head().number());
        columns.put("post", request.head().post().value());
        columns.put("received", request.head().receivedOn());
        columns.put("channel", request.head().channel());
        columns.put("asker", request.asking().asker().name());
        columns.put("age", request.asking().age().name());
        columns.put("regime", request.asking().standing().regime());
        columns.put("incapable", request.asking().incapable());
        columns.put("mandated", request.asking().mandated());
        columns.put("suspect", request.asking().suspect());
        columns.put("term", request.clock().term());
        columns.put("due", request.clock().due());
        columns.put("next", request.clock().next());
        columns.put("extension", request.clock().extension());
        columns.put("extendedOn", request.clock().extendedOn());
        columns.put("state", request.course().state().name());
        columns.put("advice", request.course().advice().map(Enum::name).orElse(null));
        Optional<Proof> proof = request.course().proof();
        columns.put("how", proof.map(Proof::how).orElse(null));
        columns.put("provedTo", proof.map(it -> it.by().value()).orElse(null));
        columns.put("provedOn", proof.map(Proof::on).orElse(null));
        Optional<Decision> decision = request.course().decision();
        columns.put("outcome", decision.map(it -> it.outcome().name()).orElse(null));
        columns.put("ground", decision.map(Decision::ground).map(Enum::name).orElse(null));
        columns.put("publicBody", decision.map(Decision::publicBody).orElse(true));
        columns.put("decidedBy", decision.map(it -> it.by().value()).orElse(null));
        columns.put("decidedOn", decision.map(Decision::on).orElse(null));
        return columns;
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Head(
                        row.getString("number"),
                        new PostId(row.getObject("post", UUID.class)),
                        day(row, "received_on"),
                        row.getString("channel"),
                        rights(row)),
                new Asking(
                        Asker.valueOf(row.getString("asker")),
                        AgeGroup.valueOf(row.getString("age_group")),
                        standing(row),
                        row.getBoolean("incapable"),
                        row.getBoolean("mandated"),
                        row.getBoolean("suspect")),
                new Clock(
                        row.getString("term"),
                        day(row, "due_on"),
                        day(row, "next_on"),
                        row.getString("extension"),
                        row.getObject("extended_on", LocalDate.class)),
                course(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getString("regime"), Asks.valueOf(row.getString("asks")), row.getString("article"));
    }

    private static Course course(ResultSet row) throws SQLException {
        String how = row.getString("identity_how");
        String outcome = row.getString("outcome");
        return new Course(
                State.valueOf(row.getString("state")),
                how == null
                        ? Optional.empty()
                        : Optional.of(new Proof(how, person(row, "identity_by"), day(row, "identity_on"))),
                Optional.ofNullable(row.getString("advice")).map(Advice::valueOf),
                outcome == null ? Optional.empty() : Optional.of(decision(row, Outcome.valueOf(outcome))));
    }

    private static Decision decision(ResultSet row, Outcome outcome) throws SQLException {
        Ground ground = Optional.ofNullable(row.getString("ground"))
                .map(Ground::valueOf)
                .orElse(null);
        return new Decision(
                outcome, ground, row.getBoolean("public_body"), person(row, "decided_by"), day(row, "decided_on"));
    }

    private static Set<Right> rights(ResultSet row) throws SQLException {
        String[] asked = (String[]) row.getArray("asked").getArray();
        return java.util.Arrays.stream(asked).map(Right::valueOf).collect(Collectors.toSet());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
