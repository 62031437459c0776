package nl.baken.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows which signals there are and who answers for them: numbers and codes, nothing personal. */
@Component
@Transactional
class Overview {

    static final int PAGE = 25;

    // The order is that of an index, and who answers is asked of the one page only: see the migration of that index.
    private static final String LIST = """
            select s.id, s.number, s.state, s.source, s.exploitation, s.municipality, s.received_on,
                   o.name as owner, s.due, s.due < :today and s.is_open as overdue
            from (
                select *, state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR') as is_open
                from signals.signal
                where (:state = 'ALL' or state = :state
                        or (:state = 'OPEN' and state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')))
                  and (:municipality = '' or municipality = :municipality)
                  and (:source = '' or source = :source)
                  and (not :mine or id in (select c.id from signals.custody c where c.owner = :me))
                  and (not :overdue or (due < :today and state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR')))
                order by state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR') desc,
                         case when state in ('NEW', 'ENRICHING', 'WITH_DIRECTOR') then due end,
                         received_on desc, number
                limit :limit offset :offset
            ) s
            join signals.custody c on c.id = s.id
            join access.person o on o.id = c.owner
            order by s.is_open desc, case when s.is_open then s.due end, s.received_on desc, s.number
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Overview(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** One page of the signals that the caller may see and that pass the filter: what is due first stands first. */
    Listed list(ListFilter filter) {
        access.require(Action.LIST_SIGNALS);
        List<Row> rows = jdbc.sql(LIST)
                .param("state", filter.state().name())
                .param("municipality", filter.municipality())
                .param("source", filter.source())
                .param("mine", filter.mine())
                .param("overdue", filter.overdue())
                .param("me", Callers.current().person().value())
                .param("today", LocalDate.now(clock))
                .param("limit", PAGE + 1)
                .param("offset", (filter.page() - 1) * PAGE)
                .query(Overview::row)
                .list();
        return new Listed(rows.stream().limit(PAGE).toList(), rows.size() > PAGE);
    }

    /** Who answers for a signal today. */
    Duty duty(SignalId signal) {
        return jdbc.sql("""
                        select c.owner, p.organisation, c.due, c.due < ? as overdue, c.post <> c.holder as deserted,
                               exists (select from signals.open_recalls() r where r.signal = c.id) as recalled
                        from signals.custody c
                        join access.post p on p.id = c.post
                        where c.id = ?
                        """)
                .params(LocalDate.now(clock), signal.value())
                .query((row, number) -> new Duty(
                        new PersonId(row.getObject("owner", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("overdue"),
                        row.getBoolean("deserted"),
                        row.getBoolean("recalled")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        SignalCard card = new SignalCard(
                new SignalId(row.getObject("id", UUID.class)),
                row.getString("number"),
                SignalState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("exploitation"),
                row.getString("municipality"),
                row.getObject("received_on", LocalDate.class));
        return new Row(card, row.getString("owner"), row.getObject("due", LocalDate.class), row.getBoolean("overdue"));
    }

    /** One page of signals, and whether another one follows. */
    record Listed(List<Row> rows, boolean more) {}

    /** One line of the list. */
    record Row(SignalCard card, String owner, LocalDate due, boolean overdue) {

        public String stateKey() {
            return SignalView.key(card.state());
        }

        public String badge() {
            return SignalView.badge(card.state());
        }
    }
}
