package nl.baken.handovers;

import static java.util.Objects.requireNonNull;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.handovers.TestChain.CARE;
import static nl.baken.handovers.TestChain.DIRECTOR;
import static nl.baken.handovers.TestChain.PETRA_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HandoverDeskTests {

    private final HandoverDesk desk;
    private final SignalDesk signals;
    private final Reading reading;
    private final TestChain chain;

    @Autowired
    HandoverDeskTests(HandoverDesk desk, SignalDesk signals, Reading reading, TestChain chain) {
        this.desk = desk;
        this.signals = signals;
        this.reading = reading;
        this.chain = chain;
    }

    @Test
    void showsTheReceiverExactlyWhatWasChosenAndNeverTheSignal() {
        SignalId signal = chain.reported("een busje", "Kerkstraat", "een man");

        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");

        HandoverView seen = chain.as(PAUL_POLICE, () -> reading.of(handover));
        assertThat(seen.sheet().shared()).extracting(SharedText::text).containsExactly("een busje");
        assertThat(seen.sheet().remark("NECESSITY")).isEqualTo("dringend");
        assertThat(seen.signal()).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chain.as(PAUL_POLICE, () -> signals.card(signal)));
    }

    @Test
    void previewsWhatTheReceiverWillSee() {
        SignalId signal = chain.reported("een busje", "Kerkstraat", "een man");
        Offer offer = chain.offer(signal, POLICE, "INVESTIGATION", "een busje", "een man");

        Preview preview = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.preview(signal, offer));
        HandoverId handover = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.offer(signal, offer));

        HandoverView seen = chain.as(PAUL_POLICE, () -> reading.of(handover));
        assertThat(preview.sheet()).isEqualTo(seen.sheet());
        assertThat(preview.handover().course().dueOn())
                .isEqualTo(seen.handover().course().dueOn());
    }

    @Test
    void runsTwoHandoversOfOneSignalWithDifferentContentSideBySide() {
        SignalId signal = chain.reported("een busje", "Kerkstraat", "een man");

        HandoverId police = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        HandoverId care = chain.offered(signal, CARE, "CARE", "een man");
        chain.as(PAUL_POLICE, () -> desk.giveBack(police, "NO_CAPACITY", ""));
        chain.as(ZOE_CARE_COORDINATOR, () -> desk.accept(care));

        assertThat(chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(police))
                        .state())
                .isEqualTo(State.RETURNED);
        HandoverView seen = chain.as(ZOE_CARE_COORDINATOR, () -> reading.of(care));
        assertThat(seen.state()).isEqualTo(State.ACCEPTED);
        assertThat(seen.sheet().shared()).extracting(SharedText::text).containsExactly("een man");
    }

    @Test
    void isNotThereForAnybodyElse() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");

        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, ZOE_CARE_COORDINATOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chain.as(other, () -> reading.of(handover)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chain.as(other, () -> desk.accept(handover)));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.accept(handover)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(PAUL_POLICE, () -> desk.withdraw(handover)));
    }

    @Test
    void isOfferedByTheHolderOfTheSignalOnly() {
        SignalId signal = chain.reported("een busje", "", "");
        Offer offer = chain.offer(signal, POLICE, "INVESTIGATION", "een busje");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(KARIM_CHAIN_DIRECTOR, () -> desk.offer(signal, offer)));
    }

    @Test
    void refusesTheSameHandoverAsLongAsOneIsOpen() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId first = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chain.offered(signal, POLICE, "INVESTIGATION", "een busje"))
                .withMessage("handovers.refused.duplicate");
        chain.offered(signal, POLICE, "ADVICE", "een busje");
        chain.as(PAUL_POLICE, () -> desk.giveBack(first, "WRONG_DESK", ""));
        chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
    }

    @Test
    void endsTheReadingOfWhatIsReturnedOrWithdrawn() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId returned = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        HandoverId withdrawn = chain.offered(signal, POLICE, "ADVICE", "een busje");

        chain.as(PAUL_POLICE, () -> desk.giveBack(returned, "OTHER", "niet van ons"));
        chain.as(PAUL_POLICE, () -> desk.accept(withdrawn));
        chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.withdraw(withdrawn));

        for (HandoverId ended : List.of(returned, withdrawn)) {
            Sheet sheet = chain.as(PAUL_POLICE, () -> reading.of(ended)).sheet();
            assertThat(sheet.shared()).isEmpty();
            assertThat(sheet.remark("NECESSITY")).isNull();
        }
        Sheet offerers = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(returned))
                .sheet();
        assertThat(offerers.shared()).hasSize(1);
        assertThat(offerers.remark("RETURN")).isEqualTo("niet van ons");
        assertThat(chain.duties(withdrawn)).containsExactlyInAnyOrder("FORGET", "DECIDE_NEXT");
    }

    @Test
    void movesTheSignalWithItsDirectionOnceAccepted() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, DIRECTOR, Cause.DIRECTION, "een busje");

        chain.as(KARIM_CHAIN_DIRECTOR, () -> desk.accept(handover));

        assertThat(chain.as(KARIM_CHAIN_DIRECTOR, () -> signals.disclosable(signal)))
                .isNotEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> signals.disclosable(signal)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.withdraw(handover)));
    }

    @Test
    void offersTheDirectionToOneDeskAtATimeAndOnlyToADirector() {
        SignalId signal = chain.reported("een busje", "", "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chain.offered(signal, POLICE, Cause.DIRECTION, "een busje"))
                .withMessage("handovers.refused.director");
        HandoverId first = chain.offered(signal, DIRECTOR, Cause.DIRECTION, "een busje");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chain.offered(signal, TestChain.HUIZEN, Cause.DIRECTION, "een busje"))
                .withMessage("handovers.refused.direction");
        chain.as(KARIM_CHAIN_DIRECTOR, () -> desk.giveBack(first, "OTHER_MUNICIPALITY", ""));
        chain.offered(signal, TestChain.HUIZEN, Cause.DIRECTION, "een busje");
    }

    @Test
    void tellsTheOffererWhatCameOfItAndSettlesWhenTheSignalCloses() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        chain.as(PAUL_POLICE, () -> {
            desk.accept(handover);
            desk.report(handover, "INVESTIGATION_STARTED", "TAKEN_UP", "team 4");
        });

        HandoverView seen = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(handover));
        assertThat(seen.state()).isEqualTo(State.FINISHED);
        assertThat(seen.sheet().remark("OUTCOME")).isEqualTo("team 4");
        assertThat(seen.canTell()).isTrue();
        chain.offered(signal, CARE, "CARE", "een busje");
        assertThat(chain.duties(handover)).containsExactly("READ_OUTCOME");
        chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> signals.close(signal, "WITH_POLICE", "TAKEN_UP"));
        assertThat(chain.duties(handover)).isEmpty();
    }

    @Test
    void settlesWhatCameBackWhenItIsHandedOverAgain() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId first = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        chain.as(PAUL_POLICE, () -> desk.giveBack(first, "WRONG_DESK", ""));
        assertThat(chain.duties(first)).containsExactly("DECIDE_NEXT");

        HandoverId second = chain.offered(signal, CARE, "CARE", "een busje");

        assertThat(chain.duties(first)).isEmpty();
        assertThat(chain.duties(second)).containsExactly("ANSWER");
    }

    @Test
    void showsBothDesksWhatIsOverdue() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        assertThat(chain.duties(handover)).containsExactly("ANSWER");

        chain.letPass(handover);

        assertThat(chain.duties(handover)).containsExactlyInAnyOrder("ANSWER", "CHASE");
        assertThat(chain.as(PAUL_POLICE, () -> reading.of(handover)).overdue()).isTrue();
        assertThat(chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(handover))
                        .overdue())
                .isTrue();
    }

    @RepeatedTest(10)
    void leavesNoOpenEndWithoutAnOwnerAndADateWhateverHappens(RepetitionInfo repetition) {
        List<Step> steps = List.copyOf(EnumSet.complementOf(EnumSet.of(Step.OFFER)));
        Random random = new Random(repetition.getCurrentRepetition());
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = random.nextBoolean()
                ? chain.offered(signal, CARE, "CARE", "een busje")
                : chain.offered(signal, DIRECTOR, Cause.DIRECTION, "een busje");
        PersonId receiver = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(handover))
                .owner();
        for (int tried = 0; tried < 12; tried++) {
            HandoverView seen = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(handover));
            assertThat(chain.duties(handover).isEmpty())
                    .isEqualTo(!seen.handover().isWaiting());
            assertThat(seen.owner() == null).isEqualTo(!seen.handover().isWaiting());
            Step step = steps.get(random.nextInt(steps.size()));
            PersonId actor = step.side() == Step.Side.OFFERER ? HANNA_FOCAL_POINT_HILVERSUM : requireNonNull(receiver);
            chain.as(actor, () -> attempt(handover, step));
        }
    }

    private void attempt(HandoverId handover, Step step) {
        try {
            switch (step) {
                case OFFER -> throw new IllegalArgumentException("an offer is not made twice");
                case ACCEPT -> desk.accept(handover);
                case GIVE_BACK -> desk.giveBack(handover, "WRONG_DESK", "");
                case WITHDRAW -> desk.withdraw(handover);
                case REPORT -> desk.report(handover, "TAKEN_UP", "", "");
                case SETTLE -> desk.settle(handover);
                case FORGET -> desk.forget(handover);
            }
        } catch (Refused tooLate) {
            assertThat(tooLate.key()).startsWith("handovers.refused.");
        }
    }

    @Test
    void letsOneOfTwoWinWhoAcceptAtOnceAndTellsTheOther() throws InterruptedException {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");
        CyclicBarrier start = new CyclicBarrier(2);

        List<Future<Boolean>> both;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(Stream.of(PAUL_POLICE, PETRA_POLICE)
                    .map(person -> chain.calling(person, () -> {
                        start.await();
                        desk.accept(handover);
                        return true;
                    }))
                    .toList());
        }

        assertThat(both)
                .filteredOn(future -> future.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(both)
                .filteredOn(future -> future.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(late -> assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(late::get)
                        .havingCause()
                        .isInstanceOf(Refused.class));
        HandoverView seen = chain.as(PAUL_POLICE, () -> reading.of(handover));
        assertThat(seen.timeline()).hasSize(2);
        assertThat(Set.of(PAUL_POLICE, PETRA_POLICE))
                .contains(seen.timeline().getFirst().person());
    }
}
