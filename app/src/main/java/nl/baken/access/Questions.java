package nl.baken.access;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the door asked in an entry or a session, until it is answered: each answer is taken once. */
@Component
class Questions {

    private static final Duration WAITING = Duration.ofMinutes(10);

    // what ends later than one that is asked now is of before the clock was set back
    private static final String OPEN =
            "(ends_at > now() and ends_at <= now() + make_interval(secs => " + WAITING.toSeconds() + "))";

    private final JdbcClient jdbc;

    Questions(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    /** Asks something new; what was asked before no longer counts. */
    void ask(String token, Kind kind, byte[] content) {
        jdbc.sql("delete from access.question where not " + OPEN).update();
        jdbc.sql("""
                        insert into access.question (token_hash, kind, content, ends_at)
                        values (?, ?, ?, now() + make_interval(secs => ?))
                        on conflict (token_hash, kind) do update set content = excluded.content, ends_at = excluded.ends_at
                        """)
                .params(Sessions.hash(token), kind.name(), content, WAITING.toSeconds())
                .update();
    }

    Optional<byte[]> asked(String token, Kind kind) {
        return jdbc.sql("select content from access.question where token_hash = ? and kind = ? and " + OPEN)
                .params(Sessions.hash(token), kind.name())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** What was asked, this once. */
    Optional<byte[]> take(String token, Kind kind) {
        return jdbc.sql("delete from access.question where token_hash = ? and kind = ? and " + OPEN
                        + " returning content")
                .params(Sessions.hash(token), kind.name())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    enum Kind {
        CHALLENGE,
        SECRET
    }
}
