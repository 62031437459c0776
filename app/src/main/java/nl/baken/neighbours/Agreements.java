package nl.baken.neighbours;

import java.util.List;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.legal.CovenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which covenants in force let the region compare who is known, and with whom: they admit what identifies people and reaches them. */
@Component
@Transactional(readOnly = true)
class Agreements {

    private static final String SELECT = """
            select c.id, c.number, c.title, o.id as organisation, o.name
            from legal.covenant c
            join legal.party p on p.covenant = c.id
            join access.organisation o on o.id = p.organisation and o.active and o.kind = 'OTHER'
            where legal.takes_part(c.id, o.id, current_date)
              and not exists (select from access.post d where d.organisation = o.id)
              and exists (select from access.organisation r
                          where r.kind = 'REGION' and r.active and legal.takes_part(c.id, r.id, current_date))
              and (select count(*) from legal.covenant_category k
                   where k.covenant = c.id and k.category in ('IDENTIFICATION', 'CONTACT')) = 2
            """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agreement> all() {
        return jdbc.sql(SELECT + " order by o.name collate \"nl-x-icu\", c.number")
                .query((row, number) -> new Agreement(
                        new Agreement.Key(
                                new CovenantId(row.getObject("id", UUID.class)),
                                new OrganisationId(row.getObject("organisation", UUID.class))),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("name")))
                .list();
    }

    /** Whether it is one of these. */
    boolean has(Agreement.Key key) {
        return all().stream().map(Agreement::key).anyMatch(key::equals);
    }

    /** Whether the law of a covenant knows this ground today. */
    boolean knows(CovenantId covenant, String ground) {
        return jdbc.sql("""
                        select exists (
                            select from legal.covenant c
                            join legal.regime_ground g on g.regime = c.regime
                            where c.id = ? and g.ground = ? and g.valid_from <= current_date
                              and (g.valid_until is null or g.valid_until > current_date))
                        """)
                .params(covenant.value(), ground)
                .query(Boolean.class)
                .single();
    }
}
