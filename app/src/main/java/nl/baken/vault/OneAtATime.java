package nl.baken.vault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one command at a time work with the keys of all, for as long as its connection lives. */
public final class OneAtATime {

    // the server may need a moment to see that the command before has ended
    private static final int LOOKS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private OneAtATime() {}

    /** Whether it is the turn of this connection. */
    public static boolean begins(JdbcClient jdbc) {
        for (int look = 1; look <= LOOKS; look++) {
            if (jdbc.sql("select pg_try_advisory_lock(hashtext('nl.baken.vault.rotation'))")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return false;
    }
}
