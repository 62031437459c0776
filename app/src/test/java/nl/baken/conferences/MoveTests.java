package nl.baken.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.conferences.Agreement.About;
import nl.baken.conferences.Agreement.Course;
import nl.baken.conferences.Agreement.Hands;
import nl.baken.conferences.Agreement.Terms;
import nl.baken.conferences.Conference.Chair;
import nl.baken.shared.Refused;
import nl.baken.vault.SubjectId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MoveTests {

    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);
    private static final Telling REASON = new Telling(Informing.NOT_TOLD, "SAFETY");

    @RepeatedTest(200)
    void isNeverWithoutSomebodyWhoDoesSomethingUntilItIsOver(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Informing informing = List.of(Informing.values()).get(random.nextInt(Informing.values().length));
        Agreement agreement = agreed(random.nextBoolean(), Telling.of(informing, "SAFETY"));
        for (int made = 0; made < 100 && agreement.isWaiting(); made++) {
            List<Move> possible = possible(agreement);
            assertThat(possible).anyMatch(move -> move != Move.RENEW);
            assertThat(agreement.course().dueOn()).isNotNull();
            agreement = make(agreement, possible.get(random.nextInt(possible.size())));
        }
        assertThat(agreement.isWaiting()).isFalse();
        assertThat(possible(agreement)).isEmpty();
        boolean done = agreement.course().standing() == Standing.DONE;
        assertThat(!done || agreement.course().telling().informing().isSettled())
                .as("nothing is done of which nobody knows whether the person was told")
                .isTrue();
    }

    @Test
    void isNotDoneBeforeWhoeverHasItSaysWhetherThePersonWasTold() {
        Agreement agreement = agreed(false, new Telling(Informing.BY_HOLDER, null));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreement.finished(new Telling(Informing.BY_HOLDER, null)))
                .withMessage("conferences.refused.telling");
        assertThat(agreement.finished(REASON).course().telling()).isEqualTo(REASON);
    }

    @Test
    void theChairHasNobodyToGiveItBackTo() {
        assertThat(possible(agreed(true, Telling.TOLD)))
                .containsExactlyInAnyOrder(Move.FINISH, Move.RENEW, Move.WITHDRAW);
        assertThat(possible(agreed(false, Telling.TOLD))).contains(Move.RETURN);
    }

    @Test
    void whatTheChairWouldTellWaitsAfterItIsDone() {
        Agreement done = agreed(false, new Telling(Informing.BY_CHAIR, null)).finished(Telling.TOLD);

        assertThat(possible(done)).containsExactly(Move.TELL);
        assertThat(done.told(REASON).isWaiting()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> done.finished(Telling.TOLD))
                .withMessage("conferences.refused.agreement_done");
    }

    private static List<Move> possible(Agreement agreement) {
        return Arrays.stream(Move.values()).filter(agreement::allows).toList();
    }

    private static Agreement make(Agreement agreement, Move move) {
        return switch (move) {
            case FINISH -> agreement.finished(Telling.TOLD);
            case RETURN -> agreement.returned();
            case RENEW -> agreement.renewed(MONDAY.plusDays(30));
            case WITHDRAW -> agreement.withdrawn();
            case TELL -> agreement.told(REASON);
        };
    }

    private static Agreement agreed(boolean byChair, Telling telling) {
        Chair chair = new Chair(PostId.next(), PersonId.next());
        PostId post = byChair ? chair.post() : PostId.next();
        return new Agreement(
                AgreementId.next(),
                0,
                "A-0000-000",
                new About(
                        ConferenceId.next(),
                        ItemId.next(),
                        new SubjectId(ItemId.next().value())),
                new Hands(post, PersonId.next(), chair, null),
                new Terms(byChair ? "" : "PUBLIC_TASK", Basis.CHAIR),
                new Course(Standing.OPEN, MONDAY, MONDAY.plusDays(14), telling));
    }
}
