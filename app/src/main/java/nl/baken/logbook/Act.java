package nl.baken.logbook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param handler the way in, without anything that was asked for
 * @param session the beginning of the hash by which the session is known
 * @param device with what the session began, where this line is its beginning
 */
record Act(
        long id,
        UUID trace,
        Instant at,
        @Nullable UUID actor,
        String action,
        String handler,
        @Nullable UUID record,
        Result result,
        @Nullable String session,
        @Nullable String device) {

    /** What became of an act. */
    enum Result {
        DONE,
        REFUSED,
        FAILED
    }

    Act {
        if (action.isBlank()) {
            throw new IllegalArgumentException("an act without an action");
        }
    }

    Act(
            long id,
            UUID trace,
            Instant at,
            @Nullable UUID actor,
            String action,
            String handler,
            @Nullable UUID record,
            Result result,
            @Nullable String session) {
        this(id, trace, at, actor, action, handler, record, result, session, null);
    }

    List<@Nullable Object> columns() {
        return Arrays.asList(id, trace, at, actor, action, handler, record, result.name(), session, device);
    }
}
