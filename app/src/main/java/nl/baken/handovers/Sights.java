package nl.baken.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.OrganisationId;
import nl.baken.legal.CovenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the people of an organisation saw under a covenant: each reading of the logbook beside the fields that the ledger says
 * were shared of that data subject. What was given back or withdrawn before the reading was not seen in it.
 */
@Component
@Transactional(readOnly = true)
class Sights {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Sights(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    List<Sight> of(CovenantId covenant, OrganisationId organisation) {
        access.require(Action.READ_LOGBOOK);
        return jdbc.sql("""
                        select r.at at time zone :zone as at, p.name, s.number, i.field, i.subject
                        from legal.share s
                        join legal.share_item i on i.share = s.id
                        join logbook.reading r on r.record = s.id and r.subject = i.subject
                        join access.person p on p.id = r.actor
                        where s.covenant = :covenant and s.to_organisation = :organisation
                          and exists (
                              select from access.holding h
                              join access.post o on o.id = h.post
                              where h.person = r.actor and o.organisation = s.to_organisation
                                and h.valid_from <= r.at::date and (h.valid_until is null or h.valid_until >= r.at::date))
                          and not exists (
                              select from legal.share_event e
                              where e.share = s.id and e.kind in ('RETURNED', 'WITHDRAWN') and e.at <= r.at)
                        order by r.at, s.number, i.position
                        """)
                .param("zone", clock.getZone().getId())
                .param("covenant", covenant.value())
                .param("organisation", organisation.value())
                .query((row, number) -> sight(row))
                .list();
    }

    private static Sight sight(ResultSet row) throws SQLException {
        return new Sight(
                row.getObject("at", LocalDateTime.class),
                row.getString("name"),
                row.getString("number"),
                row.getString("field"),
                row.getString("subject"));
    }

    /** Somebody saw one field about one data subject; never what it said. */
    record Sight(LocalDateTime at, String name, String number, String labelKey, String subject) {}
}
