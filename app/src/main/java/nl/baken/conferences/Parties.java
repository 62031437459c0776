package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.conferences.Party.Presence;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to a conference, and when each was let in. */
@Repository
class Parties {

    private static final String SELECT = """
            select p.id, p.post, p.third_party, p.ground, w.opened_at, w.closes_at, w.left_at
            from conferences.party p
            left join conferences.presence w on w.party = p.id
            where p.conference = ?
            """;

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Desks first, then those without one. */
    List<Party> of(ConferenceId conference) {
        return jdbc.sql(SELECT + " order by p.third_party nulls first, p.id")
                .param(conference.value())
                .query(Parties::party)
                .list();
    }

    Party find(ConferenceId conference, PartyId id) {
        return jdbc.sql(SELECT + " and p.id = ?")
                .params(conference.value(), id.value())
                .query(Parties::party)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(ConferenceId conference, Party party) {
        jdbc.sql("""
                        insert into conferences.party (id, conference, post, third_party, ground) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        party.id().value(),
                        conference.value(),
                        new SqlParameterValue(Types.OTHER, uuid(party.post())),
                        new SqlParameterValue(Types.VARCHAR, party.thirdParty()),
                        party.ground())
                .update();
    }

    void remove(Party party) {
        jdbc.sql("delete from conferences.party where id = ?")
                .param(party.id().value())
                .update();
    }

    /** Lets a party in for the first time; the ledger is written by the same row. */
    void open(Party party, Instant now, Instant closes, boolean signed) {
        try {
            jdbc.sql("""
                            insert into conferences.presence (party, opened_by, opened_at, closes_at, signed)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(
                            party.id().value(),
                            Callers.current().person().value(),
                            now.atOffset(ZoneOffset.UTC),
                            closes.atOffset(ZoneOffset.UTC),
                            signed)
                    .update();
        } catch (DuplicateKeyException e) {
            Refused late = new Refused("conferences.refused.changed");
            late.addSuppressed(e);
            throw late;
        }
    }

    /** Lets a party in again whose window had closed. */
    void reopen(Party party, Instant now, Instant closes) {
        jdbc.sql("""
                        update conferences.presence set opened_by = ?, opened_at = ?, closes_at = ?, left_at = null
                        where party = ?
                        """)
                .params(
                        Callers.current().person().value(),
                        now.atOffset(ZoneOffset.UTC),
                        closes.atOffset(ZoneOffset.UTC),
                        party.id().value())
                .update();
    }

    void leave(Party party, Instant now) {
        jdbc.sql("update conferences.presence set left_at = ? where party = ? and left_at is null")
                .params(now.atOffset(ZoneOffset.UTC), party.id().value())
                .update();
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject("post", UUID.class);
        return new Party(
                new PartyId(row.getObject("id", UUID.class)),
                post == null ? null : new PostId(post),
                row.getString("third_party"),
                row.getString("ground"),
                presence(row).orElse(null));
    }

    private static Optional<Presence> presence(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        if (opened == null) {
            return Optional.empty();
        }
        OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
        return Optional.of(new Presence(
                opened.toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                left == null ? null : left.toInstant()));
    }

    private static @Nullable UUID uuid(@Nullable PostId post) {
        return post == null ? null : post.value();
    }
}
