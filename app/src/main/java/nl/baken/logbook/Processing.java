package nl.baken.logbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;

/**
 * A line of the logboek: one data subject in one request.
 *
 * @param span the act in which it happened
 * @param subject a pseudonym: an identifier that stands nowhere outside Baken
 */
record Processing(long id, UUID trace, long span, Action operation, Instant started, Instant ended, UUID subject) {

    /** The one status of a line that is written: what fails reads nothing, and its transaction leaves no line. */
    static final String OK = "OK";

    Processing {
        if (ended.isBefore(started)) {
            ended = started;
        }
    }

    Activity activity() {
        return Activity.of(operation);
    }

    List<Object> columns() {
        return List.of(id, trace, span, activity().name(), operation.name(), started, ended, subject, OK);
    }
}
