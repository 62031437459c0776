package nl.baken.access;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisation answers for a municipality on which days; never two at once. */
@Service
@Transactional
public class Territories {

    private final JdbcClient jdbc;
    private final Access access;

    Territories(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The municipalities for which an organisation answers or answered, the latest first. */
    public List<Territory> of(OrganisationId organisation) {
        return jdbc.sql("""
                        select id, municipality, valid_from, valid_until - 1 as last
                        from access.territory
                        where organisation = ?
                        order by valid_from desc, municipality
                        """)
                .param(organisation.value())
                .query((row, number) -> new Territory(
                        new TerritoryId(row.getObject("id", UUID.class)),
                        row.getString("municipality"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    /** Makes an organisation answer for a municipality. */
    public TerritoryId answerFor(
            OrganisationId organisation, String municipality, LocalDate from, @Nullable LocalDate last) {
        access.require(Action.ADMINISTER);
        Territory territory = new Territory(TerritoryId.next(), municipality, from, last);
        requireFree(territory);
        jdbc.sql("""
                        insert into access.territory (id, organisation, municipality, valid_from, valid_until)
                        values (:id, :organisation, :municipality, :from, :last + 1)
                        """)
                .param("id", territory.id().value())
                .param("organisation", organisation.value())
                .param("municipality", municipality)
                .param("from", from)
                .param("last", last, Types.DATE)
                .update();
        return territory.id();
    }

    /** Sets the last day on which an organisation answers for a municipality. */
    public void answerUntil(OrganisationId organisation, TerritoryId id, LocalDate last) {
        access.require(Action.ADMINISTER);
        Territory known = of(organisation).stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (last.isBefore(known.from())) {
            throw new Refused("access.refused.endBeforeStart");
        }
        requireFree(new Territory(id, known.municipality(), known.from(), last));
        jdbc.sql("update access.territory set valid_until = cast(? as date) + 1 where id = ?")
                .params(last, id.value())
                .update();
    }

    // The lock makes two administrators wait for one another; the days of the one are known to the other.
    private void requireFree(Territory wanted) {
        jdbc.sql("lock table access.territory in share row exclusive mode").update();
        boolean taken = jdbc.sql("""
                        select exists (
                            select from access.territory
                            where municipality = :municipality and id <> :id
                              and daterange(valid_from, valid_until) && daterange(:from, :last + 1))
                        """)
                .param("municipality", wanted.municipality())
                .param("id", wanted.id().value())
                .param("from", wanted.from())
                .param("last", wanted.last(), Types.DATE)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused("access.refused.municipality");
        }
    }
}
