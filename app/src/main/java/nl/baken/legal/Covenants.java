package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.Covenant.Term;
import nl.baken.legal.Party.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The covenants and their parties as rows. */
@Component
@Transactional
class Covenants {

    private static final int CONFIRM_WITHIN_DAYS = 7;

    private final JdbcClient jdbc;
    private final Clock clock;

    Covenants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All covenants, the latest to end first. */
    List<Covenant> all() {
        Map<UUID, List<Party>> parties = jdbc
                .sql("""
                        select p.covenant, p.organisation, p.signatory, p.signed_on, p.left_on,
                               case when p.confirm_by is not null and p.confirmed_on is null then p.written_by end as waiting
                        from legal.party p
                        join access.organisation o on o.id = p.organisation
                        order by o.name collate "nl-x-icu", o.id
                        """)
                .query((row, number) -> Map.entry(row.getObject("covenant", UUID.class), party(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select c.id, c.number, c.title, c.purpose, c.regime, c.valid_from, c.last_day, c.concluded_on, c.drawn_by,
                               array(select k.category from legal.covenant_category k where k.covenant = c.id) as categories
                        from legal.covenant c
                        order by c.last_day desc, c.number
                        """)
                .query((row, number) -> covenant(row, parties.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Optional<Covenant> find(CovenantId id) {
        return all().stream().filter(covenant -> covenant.id().equals(id)).findFirst();
    }

    /** The same, and nobody else changes it or its parties before this transaction ends. */
    Optional<Covenant> hold(CovenantId id) {
        jdbc.sql("select id from legal.covenant where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .list();
        return find(id);
    }

    void add(CovenantId id, String number, Scope scope, Term term) {
        jdbc.sql("""
                        insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, drawn_by)
                        values (?, ?, ?, ?, ?, ?, ?, access.caller())
                        """)
                .params(id.value(), number, scope.title(), scope.purpose(), scope.regime(), term.from(), term.last())
                .update();
        scope.categories()
                .forEach(category -> jdbc.sql("insert into legal.covenant_category (covenant, category) values (?, ?)")
                        .params(id.value(), category)
                        .update());
    }

    void ask(CovenantId id, OrganisationId organisation) {
        jdbc.sql("insert into legal.party (covenant, organisation) values (?, ?)")
                .params(id.value(), organisation.value())
                .update();
    }

    /** Writes a signature down, which opens nothing before somebody else confirms it: within a week. */
    void sign(CovenantId id, OrganisationId organisation, Signature signature) {
        jdbc.sql("""
                        update legal.party set signatory = ?, signed_on = ?, written_by = ?, confirm_by = ?
                        where covenant = ? and organisation = ?
                        """)
                .params(
                        signature.signatory(),
                        signature.on(),
                        Callers.current().person().value(),
                        LocalDate.now(clock).plusDays(CONFIRM_WITHIN_DAYS),
                        id.value(),
                        organisation.value())
                .update();
    }

    /** Lets the signatures that wait count, on the word of the caller. */
    void confirm(CovenantId id) {
        jdbc.sql("""
                        update legal.party set confirmed_by = access.caller(), confirmed_on = current_date
                        where covenant = ? and confirm_by is not null and confirmed_on is null and left_on is null
                        """).param(id.value()).update();
    }

    /** As if it had not signed yet. */
    void takeBack(CovenantId id, OrganisationId organisation) {
        jdbc.sql("""
                        update legal.party set signatory = null, signed_on = null, written_by = null, confirm_by = null
                        where covenant = ? and organisation = ?
                        """).params(id.value(), organisation.value()).update();
    }

    void leave(CovenantId id, OrganisationId organisation, LocalDate from) {
        jdbc.sql("update legal.party set left_on = ? where covenant = ? and organisation = ?")
                .params(from, id.value(), organisation.value())
                .update();
    }

    void end(CovenantId id, LocalDate last) {
        jdbc.sql("update legal.covenant set last_day = ? where id = ?")
                .params(last, id.value())
                .update();
    }

    /** Concludes a covenant when the signature of none of its parties is missing or waits; who joins later signs for itself alone. */
    void conclude(CovenantId id) {
        jdbc.sql("""
                        update legal.covenant c set concluded_on = legal.concluded(c.id)
                        where c.id = ? and c.concluded_on is null and legal.concluded(c.id) is not null
                        """).param(id.value()).update();
    }

    private static Covenant covenant(ResultSet row, List<Party> parties) throws SQLException {
        Scope scope = new Scope(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("regime"),
                Set.copyOf(Regimes.texts(row.getArray("categories"))));
        Term term = new Term(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class));
        return new Covenant(
                new CovenantId(row.getObject("id", UUID.class)),
                row.getString("number"),
                scope,
                term,
                person(row, "drawn_by"),
                parties);
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                signature(row),
                person(row, "waiting"),
                row.getObject("left_on", LocalDate.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("signed_on", LocalDate.class);
        return on == null ? null : new Signature(row.getString("signatory"), on);
    }
}
