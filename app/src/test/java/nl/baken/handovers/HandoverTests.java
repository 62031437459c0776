package nl.baken.handovers;

import static nl.baken.handovers.HandoverMother.after;
import static nl.baken.handovers.HandoverMother.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HandoverTests {

    @Test
    void isAcceptedOrReturnedOrWithdrawn() {
        assertThat(steps(offered())).containsExactlyInAnyOrder(Step.ACCEPT, Step.GIVE_BACK, Step.WITHDRAW);
    }

    @Test
    void asksForAnOutcomeOnceAccepted() {
        assertThat(steps(after(offered(), Step.ACCEPT))).containsExactlyInAnyOrder(Step.REPORT, Step.WITHDRAW);
    }

    @Test
    void cannotBeTakenBackOnceTheSignalItselfHasMoved() {
        assertThat(steps(after(offered(Cause.DIRECTION), Step.ACCEPT))).containsExactly(Step.REPORT);
    }

    @Test
    void saysWhyItIsTooLate() {
        Handover accepted = after(offered(), Step.ACCEPT);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> after(accepted, Step.GIVE_BACK))
                .withMessage("handovers.refused.accepted");
    }

    @RepeatedTest(200)
    void neverFallsBetweenTwoDesksWhateverHappens(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Handover handover = random.nextBoolean() ? offered() : offered(Cause.DIRECTION);
        while (!steps(handover).isEmpty()) {
            assertThat(handover.isWaiting()).isTrue();
            assertThat(handover.course().dueOn()).isNotNull();
            assertSomebodyIsNext(handover);
            refusesAllElse(handover);
            List<Step> possible = List.copyOf(steps(handover));
            handover = after(handover, possible.get(random.nextInt(possible.size())));
        }
        assertThat(handover.course().settledOn()).isNotNull();
    }

    private static void assertSomebodyIsNext(Handover handover) {
        boolean cameBack = EnumSet.of(State.RETURNED, State.WITHDRAWN)
                .contains(handover.course().state());
        if (cameBack && handover.course().settledOn() == null) {
            assertThat(steps(handover)).contains(Step.SETTLE);
            assertThat(Step.SETTLE.side()).isEqualTo(Step.Side.OFFERER);
        }
        if (handover.course().state().isOpen()) {
            assertThat(steps(handover)).anyMatch(step -> step.side() == Step.Side.RECEIVER);
        }
    }

    private static void refusesAllElse(Handover handover) {
        EnumSet<Step> others = EnumSet.complementOf(EnumSet.of(Step.OFFER));
        others.removeAll(steps(handover));
        assertThat(others)
                .allSatisfy(step -> assertThatExceptionOfType(Refused.class).isThrownBy(() -> after(handover, step)));
    }

    private static Set<Step> steps(Handover handover) {
        EnumSet<Step> possible = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values()).filter(handover::allows).forEach(possible::add);
        return possible;
    }
}
