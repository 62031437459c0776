package nl.baken.trajectories;

import java.util.List;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.trajectories.Goals.GoalSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person wants in their own words, measured at the begin and after. */
@Service
@Transactional
public class GoalDesk {

    private final Cases cases;
    private final Domains domains;
    private final Goals goals;

    GoalDesk(Cases cases, Domains domains, Goals goals) {
        this.cases = cases;
        this.domains = domains;
        this.goals = goals;
    }

    /** Writes a goal down in a life domain that was opened, with how far it is at the begin. */
    public GoalId set(DossierId id, String domain, String words, Measured first) {
        cases.adding(id);
        if (domains.find(id, domain).isEmpty()) {
            throw new Refused("trajectories.refused.unopened");
        }
        GoalId goal = goals.add(id, domain, words, first.on());
        goals.add(id, goal, first);
        cases.tell(id);
        return goal;
    }

    /** How far a goal is on another day. */
    public void measure(DossierId id, GoalId goal, Measured measured) {
        cases.adding(id);
        GoalSheet known = goals.find(id, goal).orElseThrow(NotFound::new);
        if (measured.on().isBefore(known.setOn())) {
            throw new Refused("trajectories.refused.before");
        }
        if (!goals.add(id, goal, measured)) {
            throw new Refused("trajectories.refused.measured");
        }
        cases.tell(id);
    }

    /** A goal, for a caller who may read it. */
    GoalSheet read(DossierId id, GoalId goal) {
        cases.read(id);
        return goals.find(id, goal).orElseThrow(NotFound::new);
    }

    List<GoalSheet> of(DossierId id) {
        cases.read(id);
        return goals.of(id);
    }
}
