package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.legal.Destruction.State;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one proposes what is destroyed, and another one decides. */
@Service
@Transactional
class DestructionDesk {

    /** A list is decided on within two weeks, or sooner when something on it must be gone sooner. */
    private static final int DAYS = 14;

    private final Destructions destructions;
    private final KeptRecords records;
    private final Access access;
    private final Clock clock;

    DestructionDesk(Destructions destructions, KeptRecords records, Access access, Clock clock) {
        this.destructions = destructions;
        this.records = records;
        this.access = access;
        this.clock = clock;
    }

    /** All lists that the caller may know, the latest first. */
    List<Destruction> all() {
        access.require(Action.READ_RETENTION);
        return destructions.all();
    }

    Destruction read(DestructionId id) {
        access.require(Action.READ_RETENTION);
        return destructions.find(id).orElseThrow(NotFound::new);
    }

    /** Proposes to destroy records of the caller's own desks whose term has passed. */
    DestructionId propose(Collection<UUID> chosen) {
        access.require(Action.KEEP_RETENTION);
        LocalDate today = LocalDate.now(clock);
        if (chosen.isEmpty()) {
            throw new Refused("legal.refused.destruction.none");
        }
        List<Kept> kept = chosen.stream()
                .distinct()
                .map(record -> records.find(record).orElseThrow(NotFound::new))
                .toList();
        kept.forEach(record -> requireOver(record, today));
        LocalDate due = kept.stream()
                .map(record -> record.countdown().due())
                .filter(day -> day != null && day.isAfter(today))
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(today.plusDays(DAYS)))
                .orElse(today.plusDays(DAYS));
        return destructions.add(kept, due);
    }

    /** Takes a list back, by who proposed it or who decides. */
    void withdraw(DestructionId id) {
        requireProposed(read(id));
        destructions.withdraw(id);
    }

    /** The second person agrees; the first never is. Who agreed may go on when the destroying broke off. */
    Destruction confirm(DestructionId id) {
        access.require(Action.CONFIRM_DESTRUCTION);
        Destruction list = read(id);
        if (list.state() == State.RUNNING && isDecidedByCaller(list)) {
            return list;
        }
        requireProposed(list);
        if (list.proposed().person().equals(Callers.current().person())) {
            throw new Refused("legal.refused.destruction.alone");
        }
        destructions.confirm(id);
        return read(id);
    }

    private void requireOver(Kept record, LocalDate today) {
        if (!record.countdown().isOver(today)) {
            throw new Refused("legal.refused.destruction.early", record.number());
        }
        if (destructions.isListed(record.record())) {
            throw new Refused("legal.refused.destruction.listed", record.number());
        }
    }

    private static void requireProposed(Destruction list) {
        if (!list.isWaiting()) {
            throw new Refused("legal.refused.destruction.decided");
        }
    }

    private static boolean isDecidedByCaller(Destruction list) {
        return list.decided() != null
                && list.decided().person().equals(Callers.current().person());
    }
}
