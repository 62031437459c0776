package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.legal.Destruction.Basis;
import nl.baken.legal.Destruction.End;
import nl.baken.legal.Destruction.Line;
import nl.baken.legal.Destruction.Outcome;
import nl.baken.legal.Destruction.State;
import nl.baken.legal.Destruction.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list tells before and after it is carried out. */
class CertificateTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    @Test
    void countsWhatWasDestroyed() {
        Line waiting = line(null);
        Destruction list = list(
                State.RUNNING,
                line(new End(Outcome.DESTROYED, 2, 9, NOON)),
                line(new End(Outcome.DESTROYED, 1, 4, NOON)),
                line(new End(Outcome.HELD, 0, 0, NOON)),
                waiting);

        assertThat(list.destroyed()).isEqualTo(2);
        assertThat(list.keys()).isEqualTo(3);
        assertThat(list.rows()).isEqualTo(13);
        assertThat(list.open()).containsExactly(waiting);
    }

    @Test
    void waitsThenRunsAndIsDone() {
        assertThat(State.values())
                .extracting(it -> list(it).isWaiting(), it -> list(it).isRunning(), it -> list(it).isCarriedOut())
                .containsExactly(
                        tuple(true, false, false),
                        tuple(false, true, true),
                        tuple(false, false, true),
                        tuple(false, false, false));
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedBySomebodyOrWaits(State state) {
        Step somebody = new Step(PersonId.next(), NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Destruction(
                        DestructionId.next(),
                        "V-0000-000",
                        LocalDate.of(2026, 3, 2),
                        somebody,
                        state == State.PROPOSED ? somebody : null,
                        state,
                        List.of()));
    }

    @Test
    void aPageTellsEachStateInAWordAndAColour() {
        assertThat(State.values())
                .extracting(State::labelKey, State::badge)
                .containsExactly(
                        tuple("legal.destruction.proposed", "warning"),
                        tuple("legal.destruction.running", "warning"),
                        tuple("legal.destruction.done", "success"),
                        tuple("legal.destruction.withdrawn", "inactive"));
        assertThat(Outcome.STILL_OPEN.labelKey()).isEqualTo("legal.line.still_open");
    }

    @Test
    void nothingIsGoneWithoutAKindAndARecord() {
        UUID record = UUID.randomUUID();

        assertThat(new RecordsGone("SIGNAL", Set.of(record)).records()).containsExactly(record);
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordsGone(" ", Set.of(record)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordsGone("SIGNAL", Set.of()));
    }

    private static Destruction list(State state, Line... lines) {
        Step somebody = new Step(PersonId.next(), NOON);
        return new Destruction(
                DestructionId.next(),
                "V-0000-000",
                LocalDate.of(2026, 3, 2),
                somebody,
                state == State.PROPOSED ? null : somebody,
                state,
                List.of(lines));
    }

    private static Line line(@Nullable End end) {
        LocalDate day = LocalDate.of(2011, 3, 1);
        Basis basis = new Basis("A", "CASE", "Wmo 2015 art. 5.3.4(1)", "");
        return new Line(UUID.randomUUID(), "SIGNAL", "S-0000-000", basis, day, day.plusYears(15), end);
    }
}
