package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.Restriction.Ground;
import nl.baken.legal.Restriction.Use;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the desk that holds a restricted record says on what ground it uses it, and lets the restriction go. */
@Service
@Transactional
class RestrictionDesk {

    private final RetentionDesk retention;
    private final Restrictions restrictions;
    private final Access access;
    private final Clock clock;

    RestrictionDesk(RetentionDesk retention, Restrictions restrictions, Access access, Clock clock) {
        this.retention = retention;
        this.restrictions = restrictions;
        this.access = access;
        this.clock = clock;
    }

    Kept read(UUID record) {
        return retention.read(record);
    }

    /** What restricts a record that {@link #read} gave, and all that became part of it. */
    List<Restriction> restrictions(Kept kept) {
        return restrictions.of(kept.record());
    }

    List<Use> uses(Kept kept) {
        return restrictions.uses(kept.record());
    }

    /** Whether the caller may say that it is used, or let it go. */
    boolean keeps(Kept kept) {
        return access.may(Action.KEEP_RETENTION) && restrictions.isHeld(kept.record());
    }

    /** Says on what ground the record is used today. */
    void use(UUID record, Ground ground) {
        requireRestricted(record);
        restrictions.use(record, ground);
    }

    /** Lets the restriction go, after whom it is about was told. */
    void lift(UUID record, LocalDate told) {
        requireRestricted(record);
        boolean isBefore = restrictions.of(record).stream()
                .filter(Restriction::isActive)
                .anyMatch(restriction -> told.isBefore(restriction.since()));
        if (isBefore || told.isAfter(LocalDate.now(clock))) {
            throw new Refused("legal.refused.restriction.told");
        }
        restrictions.lift(record, told);
    }

    private void requireRestricted(UUID record) {
        access.require(Action.KEEP_RETENTION);
        if (!restrictions.isHeld(read(record).record())) {
            throw new Refused("legal.refused.restriction.holder");
        }
        if (!restrictions.isOn(record)) {
            throw new Refused("legal.refused.restriction.none");
        }
    }
}
