package nl.baken.logbook;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers for lines, taken from the database by the block: a line has its number before it is written, because its code
 * covers the number, and that may not cost a round trip for each.
 */
@Component
class Numbers {

    /** What the sequence in the database is incremented by. */
    static final int BLOCK = 256;

    private final JdbcClient jdbc;
    private long next;
    private long end;

    // Over the door: whoever waits here for a connection of the pages would wait for those who wait for a number.
    Numbers(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    synchronized long next() {
        if (next == end) {
            next = jdbc.sql("select nextval('logbook.number')")
                    .query((row, number) -> row.getLong(1))
                    .single();
            end = next + BLOCK;
        }
        return next++;
    }
}
