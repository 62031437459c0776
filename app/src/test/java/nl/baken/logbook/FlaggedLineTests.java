package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.TestRegion;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;

/** What the page of flagged readings shows and takes. */
class FlaggedLineTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final UUID ID = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");

    private final FlaggedLine line = new FlaggedLine(
            UUID.randomUUID(),
            new Flagged.Deed(DAY.atStartOfDay(), TestRegion.KARIM_CHAIN_DIRECTOR, Action.READ_SIGNAL, ID),
            "Karim",
            DAY,
            "",
            "");

    @Test
    void aReviewIsLateFromTheDayAfterItsLast() {
        assertThat(line.late(DAY)).isFalse();
        assertThat(line.late(DAY.plusDays(1))).isTrue();
    }

    @Test
    void itTellsWhatWasDoneWithWhichRecord() {
        assertThat(line.actionKey()).isEqualTo("action.read_signal");
        assertThat(line.reference()).isEqualTo(ID.toString());
    }

    @Test
    void eachOfTheChosenIsReviewedOnceAndWhatIsNoIdentifierIsRefused() {
        assertThat(form(ID.toString(), ID.toString()).chosen()).containsExactly(ID);
        assertThat(form().chosen()).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> form("x").chosen())
                .withMessage("logbook.flagged.refused")
                .satisfies(refused -> assertThat(refused.getSuppressed()).hasSize(1));
    }

    @Test
    void theVerdictIsTheOneThatWasChosen() {
        assertThat(form().judgement()).isEqualTo(Verdict.FOLLOW_UP);
    }

    private static ReviewForm form(String... reads) {
        return new ReviewForm(List.of(reads), Verdict.FOLLOW_UP, "gebeld");
    }
}
