package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.legal.Share.Between;
import nl.baken.legal.Share.Item;
import nl.baken.shared.Id;
import nl.baken.shared.RecordNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of everything that was shared: nothing is changed in it, only added. */
@Service
@Transactional
public class ShareLedger {

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Access access;
    private final Clock clock;

    ShareLedger(JdbcClient jdbc, Lines lines, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    /** Writes down what goes on paper from a desk of the caller's; what is handed over writes itself down. */
    public void write(Share share) {
        Between between = share.between();
        jdbc.sql("""
                        insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person,
                                                 to_post, to_organisation, third_party, purpose, ground, shared_under, shared_on, last_day,
                                                 back_due)
                        values (:id, :number, 'PAPER', :record, :municipality, :from,
                                (select organisation from access.post where id = :from), :person,
                                null, null, :thirdParty, :purpose, :ground, 'PAPER', :today, :last,
                                cast(cast(:today as date) + make_interval(months => (
                                    select back_months from legal.period where valid_from <= :today
                                    order by valid_from desc limit 1)) as date))
                        """)
                .param("id", share.id().value())
                .param("number", share.number())
                .param("record", share.record().value())
                .param("municipality", share.municipality())
                .param("from", between.from().value())
                .param("person", Callers.current().person().value())
                .param("thirdParty", between.thirdParty())
                .param("purpose", share.right().purpose())
                .param("ground", share.right().ground())
                .param("today", LocalDate.now(clock))
                .param("last", share.right().last())
                .update();
        add(share.id(), share.items());
    }

    /** Writes down that another installation was asked about a record that a desk of the caller's holds. */
    public void write(Consultation asked) {
        jdbc.sql("""
                        insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person,
                                                 to_post, to_organisation, third_party, purpose, ground, shared_under, covenant,
                                                 regime, shared_on, live)
                        values (:id, :number, 'REGION', :record, '', :from,
                                (select organisation from access.post where id = :from), :person,
                                null, :to, null, :purpose, :ground, 'COVENANT', :covenant,
                                (select regime from legal.covenant where id = :covenant), :today, false)
                        """)
                .param("id", asked.id().value())
                .param("number", RecordNumber.next('O').value())
                .param("record", asked.record().value())
                .param("from", asked.from().value())
                .param("person", Callers.current().person().value())
                .param("to", asked.to().organisation().value())
                .param("covenant", asked.to().covenant().value())
                .param("purpose", asked.right().purpose())
                .param("ground", asked.right().ground())
                .param("today", LocalDate.now(clock))
                .update();
        add(asked.id(), asked.items());
    }

    /** Writes down that the giver took a share back: whoever has it must destroy it, and is asked whether it did. */
    void takenBack(Id share) {
        add(share, ShareEvent.WITHDRAWN);
        jdbc.sql("update legal.share set withdrawn_on = ?, back_due = null where id = ?")
                .params(LocalDate.now(clock), share.value())
                .update();
    }

    /** Writes down on which other ground a share rests from now on. */
    void regrounded(Id share, String ground) {
        add(share, ShareEvent.GROUND_CHANGED);
        jdbc.sql("update legal.share set ground_now = ? where id = ?")
                .params(ground, share.value())
                .update();
    }

    /** Writes down what became of a share. */
    public void happened(Id share, ShareEvent event) {
        add(share, event);
        if (event.ends()) {
            jdbc.sql("update legal.share set live = false where id = ?")
                    .param(share.value())
                    .update();
        }
        if (event == ShareEvent.REPORTED_BACK) {
            askAgain(share);
        }
    }

    private void add(Id share, ShareEvent event) {
        jdbc.sql("insert into legal.share_event (share, at, person, kind) values (?, ?, ?, ?)")
                .params(
                        share.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Callers.current().person().value(),
                        event.name())
                .update();
    }

    // in a year, or how long the period of that day is
    private void askAgain(Id share) {
        jdbc.sql("""
                        update legal.share
                        set back_due = cast(cast(:today as date) + make_interval(months => (
                            select back_months from legal.period where valid_from <= :today
                            order by valid_from desc limit 1)) as date)
                        where id = :id and back_due is not null
                        """)
                .param("today", LocalDate.now(clock))
                .param("id", share.value())
                .update();
    }

    /** What the receiver of a share owes the ledger now: kinds of duties. */
    public List<String> owed(Id share) {
        return jdbc.sql("select kind from legal.owed where id = ? and post = any (access.caller_posts()) order by kind")
                .param(share.value())
                .query(String.class)
                .list();
    }

    /** What was shared of a record, for whoever holds it, the latest first. */
    public List<ShareLine> of(Id record) {
        return lines.of(record);
    }

    /** A page of all that was shared, the latest first, for the supervisor of privacy; one more tells that there are more. */
    List<ShareLine> page(ShareFilter filter) {
        access.require(Action.READ_SHARES);
        return lines.find(filter, ShareFilter.PAGE + 1, (filter.number() - 1) * ShareFilter.PAGE);
    }

    /** As much as a file may hold; one more tells that there are more. */
    List<ShareLine> export(ShareFilter filter) {
        access.require(Action.READ_SHARES);
        return lines.find(filter, ShareFilter.EXPORT + 1, 0);
    }

    void add(Id share, List<Item> items) {
        for (int position = 0; position < items.size(); position++) {
            add(share, position, items.get(position));
        }
    }

    private void add(Id share, int position, Item item) {
        jdbc.sql("""
                        insert into legal.share_item (share, position, field, category, subject, secret)
                        values (:share, :position, :field,
                                coalesce((select category from legal.field where field = :field and valid_from <= :today
                                          order by valid_from desc limit 1), :field),
                                :subject, :secret)
                        """)
                .param("share", share.value())
                .param("position", position)
                .param("field", item.field())
                .param("today", LocalDate.now(clock))
                .param("subject", item.subject().value())
                .param("secret", item.secret())
                .update();
    }
}
