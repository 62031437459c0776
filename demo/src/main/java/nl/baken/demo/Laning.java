package nl.baken.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import nl.baken.access.Caller;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Awaited;
import nl.baken.trajectories.Child;
import nl.baken.trajectories.GoalId;
import nl.baken.trajectories.Lane;
import nl.baken.trajectories.LawAnswer;
import nl.baken.trajectories.Matter;
import nl.baken.trajectories.Measured;
import nl.baken.trajectories.NewStep;
import nl.baken.trajectories.Speaking;
import nl.baken.trajectories.StepId;
import nl.baken.trajectories.Track;
import nl.baken.trajectories.WindowDesk.Granting;
import nl.baken.trajectories.WindowId;
import nl.baken.trajectories.WindowKind;

/** The care and the law of somebody who is followed to this day, over the last three months and the next weeks. */
final class Laning {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private static final Track HOUSING = new Track(Lane.CARE, "HOUSING");
    private static final Track MIND = new Track(Lane.CARE, "PSYCHOLOGICAL");
    private static final Track INCOME = new Track(Lane.CARE, "INCOME");
    private static final Track REPORT = new Track(Lane.LAW, "REPORT");
    private static final Track RESIDENCE = new Track(Lane.LAW, "RESIDENCE");

    private final TrajectoryDesks desks;
    private final Words words;
    private final Caller coordinator;
    private final DossierId dossier;
    private final LocalDate today;
    private final Chance chance;

    Laning(TrajectoryDesks desks, Words words, Caller coordinator, DossierId dossier, LocalDate today, Chance chance) {
        this.desks = desks;
        this.words = words;
        this.coordinator = coordinator;
        this.dossier = dossier;
        this.today = today;
        this.chance = chance;
    }

    /** Whoever has no right to stay gets time to think. */
    void lay(boolean stays) {
        open();
        help();
        StepId talk = talk();
        if (stays) {
            does(70, () -> answer(70, Matter.RESIDENCE, "RESIDENCE_NOT_NEEDED", "LAW_RESIDENCE"));
        } else {
            think(talk);
        }
        does(5, () -> answer(5, Matter.COMPENSATION, "COMPENSATION_PREPARED", "LAW_COMPENSATION"));
    }

    private void open() {
        does(80, () -> {
            desks.domains().open(dossier, "HOUSING", line("REASON_HOUSING"));
            desks.household().speak(dossier, 0, new Speaking("EN", Answer.YES, "FEMALE", line("INTERPRETER")));
        });
        does(76, () -> desks.domains().open(dossier, "PSYCHOLOGICAL", line("REASON_PSYCHOLOGICAL")));
        if (chance.percent(60)) {
            does(
                    75,
                    () -> desks.household()
                            .addChild(dossier, new Child(today.minusYears(4).minusDays(40), "WITH_PERSON", "")));
        }
        GoalId goal = gets(
                80,
                () -> desks.goals().set(dossier, "HOUSING", line("GOAL"), new Measured(today.minusDays(80), 3, "")));
        does(10, () -> desks.goals().measure(dossier, goal, new Measured(today.minusDays(10), 6, line("MEASURE"))));
    }

    private void help() {
        StepId intake = plan(70, HOUSING, "STEP_INTAKE", "SHELTER", true, -60);
        does(61, () -> desks.steps().finish(dossier, intake, line("OUTCOME_INTAKE")));
        StepId room = plan(40, HOUSING, "STEP_ROOM", "MUNICIPALITY", false, 24);
        does(38, () -> desks.steps().begin(dossier, room));
        plan(20, MIND, "STEP_THERAPY", "MENTAL_CARE", true, 12);
        plan(25, MIND, "STEP_DOCTOR", "HEALTH_CARE", false, -3);
        does(30, () -> desks.domains().open(dossier, "INCOME", line("REASON_INCOME")));
        StepId benefit = plan(28, INCOME, "STEP_BENEFIT", "MUNICIPALITY", false, 8);
        does(21, () -> desks.steps().await(dossier, benefit, 1, new Awaited.Partner("IND"), today.plusDays(16)));
    }

    private StepId talk() {
        does(75, () -> answer(75, Matter.REPORT, "REPORT_CONSIDERING", "LAW_CONSIDERING"));
        does(58, () -> answer(58, Matter.LAWYER, "LAWYER_HAS", "LAW_LAWYER"));
        does(33, () -> answer(33, Matter.REPORT, "REPORT_TALKED", "LAW_TALKED"));
        return plan(14, REPORT, "STEP_TALK", "POLICE", true, 9);
    }

    // granted so long ago that it ends in about two weeks
    private void think(StepId talk) {
        WindowId window = gets(
                77,
                () -> desks.windows()
                        .start(
                                dossier,
                                new Granting(WindowKind.REFLECTION, null, today.minusDays(77), coordinator.person())));
        does(48, () -> desks.windows().report(dossier, window, 1, today.minusDays(48)));
        does(20, () -> desks.windows().report(dossier, window, 2, today.minusDays(20)));
        StepId permit = plan(12, RESIDENCE, "STEP_PERMIT", "LAWYER", false, 13);
        does(11, () -> desks.steps().await(dossier, permit, 1, new Awaited.Other(talk), today.plusDays(10)));
    }

    private void answer(int daysAgo, Matter matter, String code, String kind) {
        desks.law().answer(dossier, new LawAnswer(matter, code, today.minusDays(daysAgo), line(kind)));
    }

    private StepId plan(int daysAgo, Track track, String kind, String party, boolean meets, int due) {
        NewStep step = new NewStep(track, line(kind), party, meets, coordinator.person(), today.plusDays(due));
        return gets(daysAgo, () -> desks.steps().plan(dossier, step));
    }

    private String line(String kind) {
        return words.line(kind, chance);
    }

    private void does(int daysAgo, Runnable work) {
        gets(daysAgo, () -> {
            work.run();
            return true;
        });
    }

    private <T> T gets(int daysAgo, Supplier<T> work) {
        return StageClock.at(
                today.minusDays(daysAgo).atTime(MORNING).atZone(HERE).toInstant(), () -> Region.as(coordinator, work));
    }
}
