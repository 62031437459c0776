package nl.baken.chain;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Child;
import nl.baken.trajectories.DomainDesk;
import nl.baken.trajectories.GoalDesk;
import nl.baken.trajectories.HouseholdDesk;
import nl.baken.trajectories.Lane;
import nl.baken.trajectories.LawAnswer;
import nl.baken.trajectories.LawDesk;
import nl.baken.trajectories.Matter;
import nl.baken.trajectories.Measured;
import nl.baken.trajectories.NewStep;
import nl.baken.trajectories.Speaking;
import nl.baken.trajectories.StepDesk;
import nl.baken.trajectories.Track;
import nl.baken.trajectories.WindowDesk;
import nl.baken.trajectories.WindowDesk.Granting;
import nl.baken.trajectories.WindowKind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays the care and the law of a dossier side by side, with something of every sort. */
@Component
@Lazy
public final class Laying {

    private static final int BEGUN = 70;

    private final DomainDesk domains;
    private final StepDesk steps;
    private final WindowDesk windows;
    private final LawDesk law;
    private final GoalDesk goals;
    private final HouseholdDesk household;

    Laying(
            DomainDesk domains,
            StepDesk steps,
            WindowDesk windows,
            LawDesk law,
            GoalDesk goals,
            HouseholdDesk household) {
        this.domains = domains;
        this.steps = steps;
        this.windows = windows;
        this.law = law;
        this.goals = goals;
        this.household = household;
    }

    // a reflection period that ends within thirty days, so that there is a warning to see
    void lay(DossierId dossier, String canary) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        domains.open(dossier, "HOUSING", "Dakloos " + canary);
        steps.plan(dossier, step(new Track(Lane.CARE, "HOUSING"), "Intake " + canary, "SHELTER", today.plusDays(20)));
        steps.plan(dossier, step(new Track(Lane.LAW, "REPORT"), "Gesprek " + canary, "POLICE", today.plusDays(40)));
        windows.start(
                dossier,
                new Granting(WindowKind.REFLECTION, null, today.minusDays(BEGUN), TestRegion.ZOE_CARE_COORDINATOR));
        law.answer(dossier, new LawAnswer(Matter.REPORT, "REPORT_CONSIDERING", today, "Twijfelt " + canary));
        goals.set(dossier, "HOUSING", "Ik wil slapen " + canary, new Measured(today.minusDays(1), 3, "Zegt " + canary));
        household.speak(dossier, 0, new Speaking("TI", Answer.YES, "FEMALE", "Tolk " + canary));
        household.addChild(dossier, new Child(today.minusYears(4), "WITH_PERSON", "Kind " + canary));
    }

    private static NewStep step(Track track, String what, String party, LocalDate due) {
        return new NewStep(track, what, party, true, TestRegion.ZOE_CARE_COORDINATOR, due);
    }
}
