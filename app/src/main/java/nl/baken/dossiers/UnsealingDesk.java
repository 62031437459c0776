package nl.baken.dossiers;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Refused;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens whereabouts for one answer, to who says why; the holder is told in the same transaction, or the supervisor. */
@Service
@Transactional
public class UnsealingDesk {

    private final Access access;
    private final Stays stays;
    private final Unsealings unsealings;
    private final ReadGate gate;

    UnsealingDesk(Access access, Stays stays, Unsealings unsealings, ReadGate gate) {
        this.access = access;
        this.stays = stays;
        this.unsealings = unsealings;
        this.gate = gate;
    }

    // The order is not free: the database shows the sealed text to the transaction that has written down why.
    /** Gives where somebody can be found; nothing stays open, asking again is opening again. */
    public Whereabouts open(DossierId id, WhereaboutsId place, Motive motive) {
        access.require(Action.OPEN_WHEREABOUTS, id);
        if (stays.find(id, place).destroyed()) {
            throw new Refused("dossiers.refused.destroyed");
        }
        unsealings.add(id, place, motive);
        List<SealedText> sealed = stays.sealed(place);
        Opened opened = unsealings.isToldToColleague(id)
                ? gate.open(Action.OPEN_WHEREABOUTS, id, sealed)
                : gate.openAlone(Action.OPEN_WHEREABOUTS, id, sealed);
        return new Whereabouts(
                text(opened, place, Cell.WHEREABOUTS_PLACE),
                text(opened, place, Cell.WHEREABOUTS_CONTACT),
                text(opened, place, Cell.WHEREABOUTS_ADDRESS),
                text(opened, place, Cell.WHEREABOUTS_NEED));
    }

    /** Says that a colleague of the opener has looked at who opened and why. */
    public void see(DossierId id, UUID unsealing) {
        access.require(Action.KEEP_WHEREABOUTS, id);
        if (!unsealings.see(id, unsealing)) {
            throw new Refused("dossiers.refused.seen");
        }
    }

    private static String text(Opened opened, WhereaboutsId place, Cell cell) {
        return opened.text(cell.of(place.value())).orElse("");
    }
}
