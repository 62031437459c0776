package nl.baken.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which renewals there were, and how far the last one is. */
public final class Renewals {

    private final JdbcClient jdbc;

    Renewals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last renewal. */
    public Optional<Renewed> last() {
        return jdbc.sql("select number, ready_at, cleared_at from vault.renewal order by number desc limit 1")
                .query((row, at) -> new Renewed(
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("ready_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getObject("cleared_at", OffsetDateTime.class) != null))
                .optional();
    }

    /** Begins one. */
    public Renewed begin(String by) {
        int number = last().map(Renewed::number).orElse(0) + 1;
        jdbc.sql("insert into vault.renewal (number, by) values (?, ?)")
                .params(number, by)
                .update();
        return new Renewed(number, Optional.empty(), false);
    }

    /** Writes down that all is sealed and hashed anew. */
    public void ready(int number) {
        jdbc.sql("update vault.renewal set ready_at = clock_timestamp() where number = ? and ready_at is null")
                .param(number)
                .update();
    }

    /** Writes down that the keys of before are gone. */
    public void cleared(int number) {
        jdbc.sql("update vault.renewal set cleared_at = clock_timestamp() where number = ?")
                .param(number)
                .update();
    }

    /**
     * How far a renewal is.
     *
     * @param ready since when all is sealed and hashed anew
     */
    public record Renewed(int number, Optional<Instant> ready, boolean cleared) {}
}
