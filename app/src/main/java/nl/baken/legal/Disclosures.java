package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.shared.Id;
import nl.baken.shared.Refused;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the ledger what leaves a record otherwise than by a handover, with to whom and why in sealed words beside it. */
@Service
@Transactional
public class Disclosures {

    private final JdbcClient jdbc;
    private final ShareLedger ledger;
    private final Vault vault;
    private final Clock clock;

    Disclosures(JdbcClient jdbc, ShareLedger ledger, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /** The desk of the caller's that holds a record, if one does. */
    public Optional<PostId> holder(Id record) {
        return jdbc.sql("select access.held_by_caller(?)")
                .param(record.value())
                .query(UUID.class)
                .optional()
                .map(PostId::new);
    }

    /**
     * Refuses a ground on which nobody tells what is under medical secrecy to somebody without a desk.
     *
     * @throws Refused when no regime lets this ground break it (WGS art. 2.29, Wmo 2015 art. 5.2.6)
     */
    public void requireBreaking(String ground) {
        boolean breaks = jdbc.sql("""
                        select exists (select from legal.regime_ground g where g.ground = :ground and g.breaks_secrecy
                            and g.valid_from <= :today and (g.valid_until is null or g.valid_until > :today))
                        """)
                .param("ground", ground)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (!breaks) {
            throw new Refused("legal.refused.secrecy");
        }
    }

    /** Somebody without a desk was told something. */
    public void told(Share share, Words words) {
        ledger.write(share);
        say(share.id(), words);
    }

    /** Says to whom exactly and why of a line that the caller wrote in this transaction. */
    public void say(Id share, Words words) {
        jdbc.sql("insert into legal.said (share, subject, words) values (?, ?, ?)")
                .params(
                        share.value(),
                        words.subject().value(),
                        vault.seal(words.subject(), Said.place(share.value()), words.text())
                                .bytes())
                .update();
    }

    /** Somebody got what is kept about themselves; the same answer on the same day is one line, however often it was printed. */
    public void answered(Answered answer) {
        int written = jdbc.sql("""
                        insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person,
                                                 third_party, purpose, ground, shared_under, shared_on, live)
                        values (:id, :number, 'PERSON', :record, '', :from,
                                (select organisation from access.post where id = :from), :person,
                                :asker, 'ANSWER', :right, 'RIGHT', :today, false)
                        on conflict do nothing
                        """)
                .param("id", answer.id().value())
                .param("number", answer.number())
                .param("record", answer.record().value())
                .param("from", answer.from().value())
                .param("person", Callers.current().person().value())
                .param("asker", answer.asker())
                .param("right", answer.right())
                .param("today", LocalDate.now(clock))
                .update();
        if (written == 1) {
            ledger.add(answer.id(), answer.items());
        }
    }

    /** A desk is let in where a reader is not, up to and including a day: that closes by itself, so the desk holds nothing of it. */
    public void trusted(Trusted trusted, Words words) {
        Intent intent = trusted.intent();
        CovenantId covenant = trusted.clearance().covenant();
        jdbc.sql("""
                        insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person,
                                                 to_post, to_organisation, purpose, ground, shared_under, covenant, regime,
                                                 shared_on, last_day, live)
                        values (:id, :number, 'TRUST', :record, '', :from,
                                (select organisation from access.post where id = :from), :person,
                                :to, (select organisation from access.post where id = :to), 'CARE', :ground, :under,
                                cast(:covenant as uuid), :regime, :today, :last, false)
                        """)
                .param("id", trusted.id().value())
                .param("number", trusted.number())
                .param("record", trusted.record().value())
                .param("from", intent.from().value())
                .param("person", Callers.current().person().value())
                .param("to", intent.to().value())
                .param("ground", intent.ground())
                .param("under", covenant == null ? "OWN" : "COVENANT")
                .param("covenant", covenant == null ? null : covenant.value().toString())
                .param("regime", trusted.clearance().regime())
                .param("today", intent.day())
                .param("last", trusted.last())
                .update();
        ledger.add(trusted.id(), trusted.items());
        say(trusted.id(), words);
    }

    /** A desk that was let in is so no more. */
    public void distrusted(Id record, PostId desk) {
        List<UUID> open = jdbc.sql("""
                        select id from legal.share
                        where record = ? and to_post = ? and way = 'TRUST' and withdrawn_on is null and last_day >= ?
                        """)
                .params(record.value(), desk.value(), LocalDate.now(clock))
                .query(UUID.class)
                .list();
        open.stream().map(ShareId::new).forEach(ledger::takenBack);
    }
}
