package nl.baken.trajectories;

import java.util.List;
import java.util.Optional;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.NotFound;
import nl.baken.trajectories.Household.ChildSheet;
import nl.baken.trajectories.Household.SpeakingSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what must be known before each appointment: the language, the interpreter, and the children. */
@Service
@Transactional
public class HouseholdDesk {

    private final Cases cases;
    private final Household household;

    HouseholdDesk(Cases cases, Household household) {
        this.cases = cases;
        this.household = household;
    }

    /** Keeps how somebody is spoken with; 0 is the version of what nobody noted yet. */
    public void speak(DossierId id, int version, Speaking speaking) {
        cases.adding(id);
        household.set(id, version, speaking);
        cases.tell(id);
    }

    public void addChild(DossierId id, Child child) {
        cases.adding(id);
        household.add(id, child);
        cases.tell(id);
    }

    public void removeChild(DossierId id, ChildId child) {
        cases.moving(id);
        if (!household.remove(id, child)) {
            throw new NotFound();
        }
        cases.tell(id);
    }

    Optional<SpeakingSheet> speaking(DossierId id) {
        cases.read(id);
        return household.speaking(id);
    }

    List<ChildSheet> children(DossierId id) {
        cases.read(id);
        return household.children(id);
    }
}
