package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
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

    private final JdbcClient jdbc;

    Covenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All covenants, the latest to end first. */
    List<Covenant> all() {
        Map<UUID, List<Party>> parties = jdbc
                .sql("""
                        select p.covenant, p.organisation, p.signatory, p.signed_on, p.left_on
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
                        select c.id, c.number, c.title, c.purpose, c.regime, c.valid_from, c.last_day, c.concluded_on,
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
                        insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day)
                        values (?, ?, ?, ?, ?, ?, ?)
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

    void sign(CovenantId id, OrganisationId organisation, Signature signature) {
        jdbc.sql("""
                        update legal.party set signatory = ?, signed_on = ?, written_by = ?
                        where covenant = ? and organisation = ?
                        """)
                .params(
                        signature.signatory(),
                        signature.on(),
                        Callers.current().person().value(),
                        id.value(),
                        organisation.value())
                .update();
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

    /** Concludes a covenant when none of its parties has still to sign; who joins later signs for itself alone. */
    void conclude(CovenantId id) {
        jdbc.sql("""
                        update legal.covenant c
                        set concluded_on = (select max(p.signed_on) from legal.party p where p.covenant = c.id)
                        where c.id = ? and c.concluded_on is null
                          and (select count(p.signed_on) > 1 and count(*) = count(p.signed_on)
                               from legal.party p
                               where p.covenant = c.id and (p.signed_on is not null or p.left_on is null))
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
                new CovenantId(row.getObject("id", UUID.class)), row.getString("number"), scope, term, parties);
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                signature(row),
                row.getObject("left_on", LocalDate.class));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("signed_on", LocalDate.class);
        return on == null ? null : new Signature(row.getString("signatory"), on);
    }
}
