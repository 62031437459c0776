package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.handovers.Receipts;
import nl.baken.legal.Footing;
import nl.baken.legal.Footings;
import nl.baken.shared.RecordNumber;
import nl.baken.signals.SignalDesk;
import org.springframework.stereotype.Component;

/** Makes the cover of a new dossier: in which regime it stands, by whose desk keeps it and out of what it came. */
@Component
class Origins {

    private final Footings footings;
    private final SignalDesk signals;
    private final Receipts receipts;
    private final Clock clock;

    Origins(Footings footings, SignalDesk signals, Receipts receipts, Clock clock) {
        this.footings = footings;
        this.signals = signals;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Whether a dossier that the caller opens out of this may hold nationality; in some regimes it may not (BGS art. 1.9). */
    boolean admitsNationality(Cause cause) {
        return admitsNationality(
                cover(Callers.current().post(Role.CARE_COORDINATOR).id(), cause));
    }

    boolean admitsNationality(Cover cover) {
        return footings.admits(cover.footing(), "NATIONALITY");
    }

    Cover cover(PostId desk, Cause cause) {
        LocalDate today = LocalDate.now(clock);
        List<Footing> from = new ArrayList<>();
        Optional.ofNullable(cause.handover()).map(receipts::footing).ifPresent(from::add);
        Optional.ofNullable(cause.signal()).map(signals::footings).ifPresent(from::addAll);
        return new Cover(RecordNumber.next('D').value(), today, footings.at(desk, today, from));
    }
}
