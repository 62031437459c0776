package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first and the last day of what somebody holds, answers for or is absent from. */
class DaysTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Test
    void anAbsenceIsOnFromItsFirstDayUpToAndIncludingTheLast() {
        Absence absence = new Absence(AbsenceId.next(), PersonId.next(), "Hugo", "Hanna", DAY, DAY.plusDays(2));

        assertThat(absence.isOn(DAY.minusDays(1))).isFalse();
        assertThat(absence.isOn(DAY)).isTrue();
        assertThat(absence.isOn(DAY.plusDays(2))).isTrue();
        assertThat(absence.isOn(DAY.plusDays(3))).isFalse();
    }

    @Test
    void aHoldingIsOverAfterItsLastDayAndOneWithoutALastDayNever() {
        assertThat(holding(DAY).isOver(DAY)).isFalse();
        assertThat(holding(DAY).isOver(DAY.plusDays(1))).isTrue();
        assertThat(holding(null).isOver(DAY.plusYears(99))).isFalse();
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> holding(DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> territory(DAY.minusDays(1)));
        assertThat(territory(DAY).last()).isEqualTo(DAY);
        assertThat(territory(null).last()).isNull();
    }

    @Test
    void aDayIsReadAsADateFieldSendsIt() {
        CalendarDay editor = new CalendarDay();

        editor.setAsText(" 2026-11-29 ");
        assertThat(editor.getValue()).isEqualTo(DAY);
        assertThat(editor.getAsText()).isEqualTo("2026-11-29");
        for (String nothing : List.of("", " ")) {
            editor.setAsText(nothing);
            assertThat(editor.getValue()).isNull();
            assertThat(editor.getAsText()).isEmpty();
        }
        editor.setAsText("1900-01-01");
        editor.setAsText("2199-12-31");
        editor.setAsText(null);
        assertThat(editor.getValue()).isNull();
    }

    @Test
    void aDayInWhichNobodyOfOursLivesIsASlipOfTheFinger() {
        for (String slip : List.of("1899-12-31", "2200-01-01", "0026-11-29")) {
            assertThatIllegalArgumentException()
                    .as(slip)
                    .isThrownBy(() -> new CalendarDay().setAsText(slip))
                    .withMessageContaining("not in our time");
        }
        for (String slip : List.of("29-11-2026", "morgen", "2026-02-30")) {
            assertThatIllegalArgumentException()
                    .as(slip)
                    .isThrownBy(() -> new CalendarDay().setAsText(slip))
                    .withMessage("not a day");
        }
    }

    private static Holding holding(@Nullable LocalDate last) {
        return new Holding(new HoldingId(UUID.randomUUID()), Role.PARTNER, "Politie", DAY, last);
    }

    private static Territory territory(@Nullable LocalDate last) {
        return new Territory(TerritoryId.next(), "GM0402", DAY, last);
    }
}
