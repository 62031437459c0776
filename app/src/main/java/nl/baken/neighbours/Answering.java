package nl.baken.neighbours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.OrganisationId;
import nl.baken.deadlines.WorkingDays;
import nl.baken.linking.Traces;
import nl.baken.logbook.OutsideLines;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what a neighbour asks, at the door: no colleague is signed in, and the pages cannot read what it asks by. In one transaction
 * it looks, writes down that it did, and leaves a duty with each desk that is touched; nothing sealed is opened.
 */
@Component
class Answering {

    /** More questions than this in a day are not about people that a region meets. */
    static final int DAILY = 300;

    private static final int CALL_WITHIN = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutsideLines lines;
    private final WorkingDays workingDays;
    private final Clock clock;

    Answering(@Qualifier("door") DataSource door, OutsideLines lines, WorkingDays workingDays, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(door));
        this.lines = lines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What comes of a question: an answer, or that there is none. */
    sealed interface Said {

        /** An answer. */
        record Replied(Reply reply) implements Said {}

        /** The neighbour asked too often today. */
        record Enough() implements Said {}

        /** It may not ask, or asked this before. */
        record Nothing() implements Said {}
    }

    Said answer(Heading heading, Inquiry inquiry) {
        Said said = transaction.execute(status -> inTransaction(heading, inquiry));
        return said == null ? new Said.Nothing() : said;
    }

    private Said inTransaction(Heading heading, Inquiry inquiry) {
        // one question of a neighbour at a time, so that what was asked is counted
        jdbc.sql("select pg_advisory_xact_lock(hashtext('nl.baken.neighbours'), hashtext(?))")
                .param(heading.pair().toString())
                .query(waited -> {});
        List<OrganisationId> whose = jdbc.sql(
                        "select organisation from neighbours.neighbour where id = ? and neighbours.is_open(id)")
                .param(heading.pair())
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
        if (whose.isEmpty() || isKnown(heading)) {
            return new Said.Nothing();
        }
        if (ofToday(heading.pair()) >= DAILY) {
            return new Said.Enough();
        }
        boolean other = inquiry.version() != Traces.VERSION;
        Map<UUID, Touched> touched = other ? Map.of() : touched(heading.pair(), inquiry);
        keep(heading, inquiry, touched.size());
        if (touched.isEmpty()) {
            lines.untouched(whose.getFirst());
            return new Said.Replied(other ? Reply.OTHER_VERSION : Reply.NONE);
        }
        touched.forEach((record, what) -> {
            lines.touched(whose.getFirst(), record, what.subjects());
            tell(heading, inquiry, record, what.veiled());
        });
        return new Said.Replied(Reply.hit(ContactPoints.of(
                jdbc, touched.values().stream().map(Touched::desk).distinct().toList())));
    }

    private boolean isKnown(Heading heading) {
        return jdbc.sql("select exists (select from neighbours.inquiry where neighbour = ? and nonce = ?)")
                .params(heading.pair(), heading.nonce())
                .query(Boolean.class)
                .single();
    }

    private int ofToday(UUID pair) {
        return jdbc.sql("select count(*) from neighbours.inquiry where neighbour = ? and at >= ?")
                .params(pair, LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Integer.class)
                .single();
    }

    private Map<UUID, Touched> touched(UUID pair, Inquiry inquiry) {
        Map<UUID, Touched> touched = new LinkedHashMap<>();
        jdbc.sql("select record, subject, veiled, desk from neighbours.answer(?, ?) order by record, subject")
                .params(pair, inquiry.hashes().toArray(String[]::new))
                .query(row -> {
                    UUID desk = row.getObject("desk", UUID.class);
                    boolean veiled = row.getBoolean("veiled");
                    touched.computeIfAbsent(
                                    row.getObject("record", UUID.class),
                                    record -> new Touched(desk, veiled, new LinkedHashSet<>()))
                            .subjects()
                            .add(row.getObject("subject", UUID.class));
                });
        return touched;
    }

    private void keep(Heading heading, Inquiry inquiry, int hits) {
        jdbc.sql("""
                        insert into neighbours.inquiry (neighbour, nonce, at, purpose, desk, phone, email, hashes, hits)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        heading.pair(),
                        heading.nonce(),
                        OffsetDateTime.now(clock),
                        inquiry.purpose(),
                        inquiry.desk().name(),
                        inquiry.desk().phone(),
                        inquiry.desk().email(),
                        inquiry.hashes().size(),
                        hits)
                .update();
    }

    private void tell(Heading heading, Inquiry inquiry, UUID record, boolean veiled) {
        jdbc.sql("""
                        insert into neighbours.hit as h (id, neighbour, record, veiled, at, purpose, desk, phone, email, due)
                        values (:id, :neighbour, :record, :veiled, :at, :purpose, :desk, :phone, :email, :due)
                        on conflict (neighbour, record) where handled_on is null do update
                            set veiled = excluded.veiled, at = excluded.at, times = h.times + 1, purpose = excluded.purpose,
                                desk = excluded.desk, phone = excluded.phone, email = excluded.email
                        """)
                .param("id", UUID.randomUUID())
                .param("neighbour", heading.pair())
                .param("record", record)
                .param("veiled", veiled)
                .param("at", OffsetDateTime.now(clock))
                .param("purpose", inquiry.purpose())
                .param("desk", inquiry.desk().name())
                .param("phone", inquiry.desk().phone())
                .param("email", inquiry.desk().email())
                .param("due", workingDays.after(LocalDate.now(clock), CALL_WITHIN))
                .update();
    }

    /** What of a record was touched, and which desk to ask about it. */
    private record Touched(UUID desk, boolean veiled, Set<UUID> subjects) {}
}
