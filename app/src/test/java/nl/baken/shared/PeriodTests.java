package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate MARCH_1 = LocalDate.of(2019, 3, 1);
    private static final LocalDate MARCH_2 = LocalDate.of(2019, 3, 2);

    @Test
    void containsItsFirstDayButNotTheDayItEndsOn() {
        Period day = new Period(MARCH_1, MARCH_2);

        assertThat(day.contains(MARCH_1)).isTrue();
        assertThat(day.contains(MARCH_2)).isFalse();
        assertThat(day.contains(MARCH_1.minusDays(1))).isFalse();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(MARCH_1, MARCH_1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(MARCH_2, MARCH_1));
    }

    @Test
    void readsAnEmptyEndAsOpen() {
        assertThat(Period.of(null, null)).isEqualTo(Period.ALWAYS);
        assertThat(Period.since(MARCH_1).contains(LocalDate.of(2999, 1, 1))).isTrue();
        assertThat(Period.since(MARCH_1).hasEnd()).isFalse();
        assertThat(Period.since(MARCH_1).endingOn(MARCH_2)).isEqualTo(new Period(MARCH_1, MARCH_2));
    }

    @Test
    void holdsAWholeYear() {
        assertThat(Period.ofYear(2019).contains(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(Period.ofYear(2019).contains(LocalDate.of(2020, 1, 1))).isFalse();
    }
}
