package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where terms are watched: what expires, what is on hold, and what is extended. */
@Service
@Transactional
class RetentionDesk {

    static final int SHOWN = 200;
    private static final int LONGEST_HOLD = 5;

    private final KeptRecords records;
    private final Stays stays;
    private final Access access;
    private final Clock clock;

    RetentionDesk(KeptRecords records, Stays stays, Access access, Clock clock) {
        this.records = records;
        this.stays = stays;
        this.access = access;
        this.clock = clock;
    }

    /** What expired, or does before the end of next month: of the caller's own desks; for the supervisor of all. */
    List<Kept> expiring() {
        access.require(Action.READ_RETENTION);
        return records.dueBy(horizon(), SHOWN + 1);
    }

    /** The last day of next month. */
    LocalDate horizon() {
        return LocalDate.now(clock).withDayOfMonth(1).plusMonths(2).minusDays(1);
    }

    Kept read(UUID record) {
        access.require(Action.READ_RETENTION);
        return records.find(record).orElseThrow(NotFound::new);
    }

    List<Hold> holds(UUID record) {
        return stays.holds(read(record).record());
    }

    List<Extension> extensions(UUID record) {
        return stays.extensions(read(record).record());
    }

    /** Stops the destruction of a record until a day. */
    void hold(UUID record, Reason reason, LocalDate until) {
        access.require(Action.HOLD_RECORD);
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_HOLD))) {
            throw new Refused("legal.refused.hold.until");
        }
        stays.hold(read(record), reason, until, today);
    }

    /** Lets all holds on a record go. */
    void lift(UUID record) {
        access.require(Action.HOLD_RECORD);
        stays.lift(read(record).record(), LocalDate.now(clock));
    }

    /** Extends the term of a case of the Zorg- en Veiligheidshuis, on one of the two conditions of BGS art. 1.16. */
    void extend(UUID record, Condition condition, LocalDate until) {
        access.require(Action.KEEP_RETENTION);
        Kept kept = read(record);
        LocalDate before = kept.countdown().due();
        LocalDate today = LocalDate.now(clock);
        if (!kept.isExtendable() || before == null || before.isBefore(today)) {
            throw new Refused("legal.refused.extension");
        }
        requireCondition(condition, kept.days().closed(), before);
        if (!until.isAfter(before) || until.isAfter(before.plusYears(Extension.YEARS))) {
            throw new Refused("legal.refused.extension.until");
        }
        stays.extend(
                kept, new Extension(condition, before, until, Callers.current().person(), today));
    }

    private static void requireCondition(Condition condition, @Nullable LocalDate closed, LocalDate before) {
        boolean met = switch (condition) {
            case COMPLEX_AND_OPEN -> closed == null;
            case CLOSED_AND_RELAPSE -> closed != null && closed.isAfter(before.minusYears(1));
        };
        if (!met) {
            throw new Refused("legal.refused.extension.condition");
        }
    }
}
