package nl.baken.neighbours;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.legal.CovenantId;
import nl.baken.neighbours.Neighbour.Course;
import nl.baken.neighbours.Neighbour.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The other installations as rows; the database lets nobody confirm what they entered themselves. */
@Component
@Transactional
class Neighbours {

    private static final String SELECT = """
            select n.*, o.name, c.number, b.name as proposer, d.name as confirmer, e.name as ender,
                   neighbours.is_open(n.id) as open,
                   exists (select from linking.round r where r.begun_at > n.confirmed_at and r.ended_at is not null) as whole
            from neighbours.neighbour n
            join access.organisation o on o.id = n.organisation
            join legal.covenant c on c.id = n.covenant
            join access.person b on b.id = n.proposed_by
            left join access.person d on d.id = n.confirmed_by
            left join access.person e on e.id = n.ended_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Neighbours(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, those that ended last. */
    List<Neighbour> all() {
        return jdbc.sql(SELECT + " order by n.ended_at is not null, o.name collate \"nl-x-icu\", n.proposed_at desc")
                .query((row, number) -> neighbour(row))
                .list();
    }

    Optional<Neighbour> find(NeighbourId id) {
        return jdbc.sql(SELECT + " where n.id = ?")
                .param(id.value())
                .query((row, number) -> neighbour(row))
                .optional();
    }

    /** Those whom a desk may ask today, by name. */
    List<Neighbour> open(PostId desk) {
        return jdbc.sql(SELECT + """
                         where neighbours.is_open(n.id) and neighbours.may_speak(n.id, ?)
                         order by o.name collate "nl-x-icu"
                        """)
                .param(desk.value())
                .query((row, number) -> neighbour(row))
                .list();
    }

    /** Adds one; false when there is one of that organisation, or one with that secret. */
    boolean add(Proposal proposal) {
        return jdbc.sql("""
                        insert into neighbours.neighbour (id, organisation, covenant, ground, address, drawn, proposed_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                proposal.secret().id(),
                                proposal.agreement().organisation().value(),
                                proposal.agreement().covenant().value(),
                                proposal.ground(),
                                proposal.site().toString(),
                                proposal.drawn(),
                                Callers.current().person().value())
                        .update()
                > 0;
    }

    /** Confirms one; false when somebody was first, or when it is not for the caller. */
    boolean confirm(NeighbourId id) {
        return jdbc.sql("""
                        update neighbours.neighbour set confirmed_by = ?, confirmed_at = now()
                        where id = ? and confirmed_at is null and ended_at is null
                        """)
                        .params(Callers.current().person().value(), id.value())
                        .update()
                > 0;
    }

    /** Ends one at once; false when it ended before. */
    boolean finish(NeighbourId id) {
        return jdbc.sql("select neighbours.finish(?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private Neighbour neighbour(ResultSet row) throws SQLException {
        return new Neighbour(
                new NeighbourId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                new Terms(
                        new CovenantId(row.getObject("covenant", UUID.class)),
                        row.getString("number"),
                        row.getString("ground"),
                        row.getBoolean("drawn")),
                new Site(URI.create(row.getString("address"))),
                course(row));
    }

    private Course course(ResultSet row) throws SQLException {
        OffsetDateTime proposed = row.getObject("proposed_at", OffsetDateTime.class);
        return new Course(
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getString("proposer"),
                proposed.atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                row.getString("confirmer"),
                local(row, "confirmed_at"),
                row.getString("ender"),
                local(row, "ended_at"),
                row.getBoolean("open"),
                row.getBoolean("whole"));
    }

    private @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }
}
