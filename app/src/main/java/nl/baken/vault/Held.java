package nl.baken.vault;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Tells whether work failed because somebody else holds a row, so that it may be tried again. */
public final class Held {

    // Spring knows a deadlock as one, and knows nothing of PostgreSQL's code for a lock that was waited for in vain
    private static final String NOT_IN_TIME = "55P03";

    private Held() {}

    /** Whether that is the reason of a failure. */
    public static boolean by(DataAccessException failure) {
        return failure instanceof PessimisticLockingFailureException
                || (failure.getMostSpecificCause() instanceof SQLException cause
                        && NOT_IN_TIME.equals(cause.getSQLState()));
    }
}
