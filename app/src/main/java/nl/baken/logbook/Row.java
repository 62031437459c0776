package nl.baken.logbook;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the database, whatever stands there.
 *
 * @param position the place in the chain; absent until the line is sealed
 */
record Row(
        List<@Nullable Object> columns, Mark mac, @Nullable Long position, Mark link) {

    Row {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
    }

    long id() {
        return columns.getFirst() instanceof Long id ? id : 0;
    }

    /** When it was, if that can be read. */
    Instant moment(Log log) {
        return switch (columns.get(log.columns().indexOf(log.moment()))) {
            case Instant moment -> moment;
            case Timestamp moment -> moment.toInstant();
            case null, default -> Instant.EPOCH;
        };
    }

    /** How a line is named in a report: its place, or nothing when it has none. */
    long place() {
        return position == null ? 0 : position;
    }
}
