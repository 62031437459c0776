package nl.baken.logbook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the lines of a log from where it begins, as far as their term has passed. */
final class Expiry {

    /** A clock that jumps years ahead is noticed before it has cost more than this. */
    private static final Duration AT_ONCE = Duration.ofDays(31);

    private final Log log;
    private final List<Finding> findings = new ArrayList<>();
    private final Chain chain;
    private Instant over;
    private Optional<Row> last = Optional.empty();

    Expiry(Log log, Stamps stamps, Optional<Beginning> before, Instant over) {
        this.log = log;
        this.chain = new Chain(log, stamps, Testimony.of(List.of()), findings::add);
        this.over = over;
        before.ifPresent(chain::beginAfter);
    }

    /** Whether the term of this line has passed; they come in the order of their places. */
    boolean takes(Row row) {
        Instant month = row.moment(log).plus(AT_ONCE);
        if (last.isEmpty() && month.isBefore(over)) {
            over = month;
        }
        boolean taken = row.moment(log).isBefore(over);
        if (taken) {
            chain.accept(row);
            last = Optional.of(row);
        }
        return taken;
    }

    /** Whether each line that may go is as Baken wrote it. */
    boolean isAsWritten() {
        return findings.isEmpty();
    }

    /** The last line that may go. */
    Optional<Row> last() {
        return last;
    }
}
