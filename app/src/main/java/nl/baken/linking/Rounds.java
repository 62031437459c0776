package nl.baken.linking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which rounds of making traces anew there were, and how far the one is that runs. */
record Rounds(JdbcClient jdbc) {

    private static final UUID BEGINNING = new UUID(0, 0);

    /** One round: by which version, under which index key. */
    record Round(long id, boolean isNew) {}

    /** What a round has to be of: by which version, under which index key, and begun after which moment. */
    record Wanted(int version, int indexKey, Instant since) {

        OffsetDateTime moment() {
            return since.atOffset(ZoneOffset.UTC);
        }
    }

    /** The round of what is wanted that did not come to its end, or a new one. */
    Round begin(Wanted wanted) {
        return jdbc.sql("""
                        select id from linking.round
                        where version = ? and index_key = ? and begun_at > ? and ended_at is null order by id desc limit 1
                        """)
                .params(wanted.version(), wanted.indexKey(), wanted.moment())
                .query((row, number) -> new Round(row.getLong("id"), false))
                .optional()
                .orElseGet(() -> new Round(
                        jdbc.sql("insert into linking.round (version, index_key) values (?, ?) returning id")
                                .params(wanted.version(), wanted.indexKey())
                                .query(Long.class)
                                .single(),
                        true));
    }

    /** After which row of a table this round goes on. */
    UUID last(Round round, String table) {
        return jdbc.sql("select last from linking.stride where round = ? and kind = ?")
                .params(round.id(), table)
                .query(UUID.class)
                .optional()
                .orElse(BEGINNING);
    }

    void stride(Round round, String table, UUID last, int rows) {
        jdbc.sql("""
                        insert into linking.stride as s (round, kind, last, rows) values (?, ?, ?, ?)
                        on conflict (round, kind) do update set last = excluded.last, rows = s.rows + excluded.rows
                        """).params(round.id(), table, last, rows).update();
    }

    /** How many rows this round has done, also before it was broken off. */
    long rows(Round round) {
        return jdbc.sql("select coalesce(sum(rows), 0) from linking.stride where round = ?")
                .param(round.id())
                .query(Long.class)
                .single();
    }

    void end(Round round) {
        jdbc.sql("update linking.round set ended_at = clock_timestamp() where id = ?")
                .param(round.id())
                .update();
    }

    /** Whether a round of at least what is wanted came to its end. */
    boolean isDone(Wanted wanted) {
        return jdbc.sql("""
                        select exists (select from linking.round
                            where version >= ? and index_key >= ? and begun_at > ? and ended_at is not null)
                        """)
                .params(wanted.version(), wanted.indexKey(), wanted.moment())
                .query(Boolean.class)
                .single();
    }
}
