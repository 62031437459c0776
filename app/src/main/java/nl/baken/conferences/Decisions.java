package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided, sealed by the key of the record that it is about. */
@Repository
class Decisions {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    List<Decision> of(ConferenceId conference) {
        return jdbc.sql("select * from conferences.decision where conference = ? order by at, id")
                .param(conference.value())
                .query(Decisions::decision)
                .list();
    }

    /** Of every conference in which a record was discussed, as far as the caller may read it. */
    List<Decision> about(UUID record) {
        return jdbc.sql("""
                        select d.* from conferences.decision d
                        join conferences.item i on i.id = d.item
                        where i.record in (select legal.whole(?)) order by d.at, d.id
                        """).param(record).query(Decisions::decision).list();
    }

    void add(ConferenceId conference, Item item, String told) {
        DecisionId id = DecisionId.next();
        jdbc.sql("insert into conferences.decision (id, conference, item, at, subject, told) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        conference.value(),
                        item.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        item.subject().value(),
                        vault.seal(item.subject(), place(id.value()), told).bytes())
                .update();
    }

    void remove(ConferenceId conference, DecisionId id) {
        int removed = jdbc.sql("delete from conferences.decision where conference = ? and id = ?")
                .params(conference.value(), id.value())
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
    }

    private static Place place(UUID id) {
        return new Place("conferences.decision", "told", id);
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Decision(
                new DecisionId(id),
                new ItemId(row.getObject("item", UUID.class)),
                new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        place(id),
                        Sealed.of(row.getBytes("told"))));
    }

    /** One decision about one item. */
    record Decision(DecisionId id, ItemId item, SealedText told) {}
}
