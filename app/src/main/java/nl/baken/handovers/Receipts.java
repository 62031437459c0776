package nl.baken.handovers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.legal.Footing;
import nl.baken.legal.Footings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which regime a desk keeps what it received: that of the desk, or the stricter one under which it was shared. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private final Ledger ledger;
    private final Footings footings;

    Receipts(Ledger ledger, Footings footings) {
        this.ledger = ledger;
        this.footings = footings;
    }

    /** Where a handover stands that the caller may read; it was first processed on the day on which it was offered. */
    public Footing footing(HandoverId id) {
        Handover handover = ledger.read(id);
        LocalDate offered = handover.course().offeredOn();
        List<Footing> shared = Stream.ofNullable(handover.basis().regime())
                .map(regime -> new Footing(regime, offered))
                .toList();
        return footings.at(handover.route().toPost(), offered, shared);
    }
}
