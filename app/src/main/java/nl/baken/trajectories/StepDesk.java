package nl.baken.trajectories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import nl.baken.trajectories.History.Done;
import nl.baken.trajectories.Steps.StepSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans steps and takes them further; each has an owner and a day as long as it is open, and what waits for it hears when it ends. */
@Service
@Transactional
public class StepDesk {

    private final Cases cases;
    private final Domains domains;
    private final Steps steps;
    private final History history;
    private final Clock clock;

    StepDesk(Cases cases, Domains domains, Steps steps, History history, Clock clock) {
        this.cases = cases;
        this.domains = domains;
        this.steps = steps;
        this.history = history;
        this.clock = clock;
    }

    /** Plans a step on a track: a life domain that was opened, or a question of law. */
    public StepId plan(DossierId id, NewStep form) {
        DossierCard card = cases.adding(id);
        requireTrack(id, form.track());
        cases.requireColleague(card, form.owner());
        Task task = Task.of(form.track(), form.party(), form.meets(), today());
        Step step = new Step(StepId.next(), id, 1, task, Course.planned(form.owner(), form.due()));
        steps.add(step, form.what());
        history.write(id, step.id(), Done.PLANNED, form.due().toString());
        cases.tell(id);
        return step.id();
    }

    public void begin(DossierId id, StepId step) {
        move(id, step, Course::begin, Done.BEGUN, "");
    }

    /**
     * Lets a step wait for another one of the dossier that is open, or for a partner; never in a circle.
     *
     * @param version the version of the step that the caller saw
     * @param lookOn when somebody looks at it again, whatever the other does
     */
    public void await(DossierId id, StepId step, int version, Awaited other, LocalDate lookOn) {
        cases.moving(id);
        Step waiting = seen(id, step, version);
        if (other instanceof Awaited.Other(StepId awaited)) {
            requireOpen(id, awaited);
            if (awaited.equals(step) || steps.wouldCircle(waiting, awaited)) {
                throw new Refused("trajectories.refused.circle");
            }
        }
        steps.save(waiting.running(waiting.course().await(other, lookOn)));
        history.write(id, step, Done.AWAITS, detail(other));
        cases.tell(id);
    }

    /** What it waited for is there, or is waited for no longer. */
    public void resume(DossierId id, StepId step) {
        move(id, step, Course::resume, Done.RESUMED, "");
    }

    /** Gives an open step another owner or another day. */
    public void replan(DossierId id, StepId step, int version, PersonId owner, LocalDate due) {
        cases.requireColleague(cases.moving(id), owner);
        Step known = seen(id, step, version);
        steps.save(known.running(known.course().plan(owner, due)));
        history.write(id, step, Done.REPLANNED, due.toString());
        cases.tell(id);
    }

    /** Takes up again what was done or stopped. */
    public void reopen(DossierId id, StepId step, int version, PersonId owner, LocalDate due) {
        cases.requireColleague(cases.adding(id), owner);
        Step known = seen(id, step, version);
        steps.save(known.running(known.course().reopen(owner, due)));
        history.write(id, step, Done.REOPENED, due.toString());
        cases.tell(id);
    }

    /** It is done; what came of it in words, and whatever waited for it goes on. */
    public void finish(DossierId id, StepId step, String outcome) {
        Step done = move(id, step, course -> course.finish(today()), Done.FINISHED, "");
        steps.tell(done, outcome);
        release(done);
    }

    /** It will not be done; why in words, and whatever waited for it goes on without. */
    public void stop(DossierId id, StepId step, String why) {
        Step stopped = move(id, step, course -> course.stop(today()), Done.STOPPED, "");
        steps.tell(stopped, why);
        release(stopped);
    }

    private Step move(DossierId id, StepId step, UnaryOperator<Course> move, Done done, String detail) {
        cases.moving(id);
        Step known = steps.find(id, step).step();
        Step moved = known.running(move.apply(known.course()));
        steps.save(moved);
        history.write(id, step, done, detail);
        cases.tell(id);
        return moved;
    }

    private void release(Step ended) {
        steps.of(ended.dossier()).stream()
                .map(StepSheet::step)
                .filter(step ->
                        new Awaited.Other(ended.id()).equals(step.course().awaited()))
                .forEach(step -> {
                    steps.save(step.running(step.course().resume()));
                    history.write(step.dossier(), step.id(), Done.RESUMED, "");
                });
    }

    private Step seen(DossierId id, StepId step, int version) {
        Step known = steps.find(id, step).step();
        if (known.version() != version) {
            throw new Refused("trajectories.refused.changed");
        }
        return known;
    }

    private void requireTrack(DossierId id, Track track) {
        boolean there = switch (track.lane()) {
            case CARE -> domains.find(id, track.domain()).isPresent();
            case LAW -> Matter.of(track.domain()).isPresent();
        };
        if (!there) {
            throw new Refused("trajectories.refused.unopened");
        }
    }

    private void requireOpen(DossierId id, StepId awaited) {
        if (!steps.find(id, awaited).step().isOpen()) {
            throw new Refused("trajectories.refused.over");
        }
    }

    private static String detail(Awaited other) {
        return switch (other) {
            case Awaited.Other step -> step.step().value().toString();
            case Awaited.Partner partner -> partner.party();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
