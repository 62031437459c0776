package nl.baken.handovers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.handovers.Course.Answer;
import nl.baken.handovers.Course.Outcome;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One handover of a signal from one desk to another. */
@Table(schema = "handovers", name = "handover")
record Handover(
        @Id HandoverId id,
        @Version int version,
        String number,
        @Embedded.Empty Cause cause,
        @Embedded.Empty Route route,
        @Embedded.Empty Basis basis,
        @Embedded.Empty Course course) {

    Handover {
        requireNonNull(id, "id is null");
        requireNonNull(cause, "cause is null");
        requireNonNull(route, "route is null");
        requireNonNull(basis, "basis is null");
        requireNonNull(course, "course is null");
        if (number.isBlank()) {
            throw new IllegalArgumentException("a handover without a number");
        }
    }

    /** The same handover under another number, when the first one was taken. */
    Handover renumbered() {
        return new Handover(id, version, RecordNumber.next('O').value(), cause, route, basis, course);
    }

    /** Whether one of the two desks still has to do something by the due date. */
    public boolean isWaiting() {
        return course.state().isOpen() || allows(Step.SETTLE) || allows(Step.FORGET);
    }

    boolean allows(Step step) {
        return switch (step) {
            // the signal itself has moved: there is nothing left to take back
            case WITHDRAW -> step.from(course.state()).isPresent() && !(cause.isDirection() && course.answer() != null);
            case SETTLE -> step.from(course.state()).isPresent() && course.settledOn() == null;
            case FORGET -> step.from(course.state()).isPresent() && course.forgottenOn() == null;
            case OFFER, ACCEPT, GIVE_BACK, REPORT -> step.from(course.state()).isPresent();
        };
    }

    Handover accepted(Answer answer, LocalDate outcomeDue) {
        return with(course.answered(after(Step.ACCEPT), answer, outcomeDue));
    }

    Handover givenBack(Answer answer, LocalDate decisionDue) {
        requireNonNull(answer.returnReason(), "returned without a reason");
        return with(course.answered(after(Step.GIVE_BACK), answer, decisionDue));
    }

    Handover withdrawn(LocalDate nextDue) {
        return with(course.withdrawn(after(Step.WITHDRAW), nextDue));
    }

    // who handed the direction over has no signal left to go on with
    Handover reported(Outcome outcome, LocalDate decisionDue) {
        Handover reported = with(course.reported(after(Step.REPORT), outcome, decisionDue));
        return cause.isDirection() ? reported.settled(outcome.reportedOn()) : reported;
    }

    Handover settled(LocalDate on) {
        return with(course.settled(after(Step.SETTLE), on));
    }

    Handover forgotten(LocalDate on) {
        return with(course.forgotten(after(Step.FORGET), on));
    }

    private State after(Step step) {
        return step.from(course.state()).filter(next -> allows(step)).orElseThrow(() -> tooLate(course.state()));
    }

    /** The refusal for whoever comes with a step that the state no longer has. */
    static Refused tooLate(State state) {
        return new Refused(state.labelKey().replace(".state.", ".refused."));
    }

    private Handover with(Course next) {
        return new Handover(id, version, number, cause, route, basis, next);
    }
}
