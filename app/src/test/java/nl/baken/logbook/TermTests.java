package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.baken.access.TestRegion;
import nl.baken.logbook.Hold.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long lines stay, and what keeps them longer. */
class TermTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void theOldestLineGoesWhenItsYearsAreOver() {
        assertThat(term(3, TODAY).goes()).isEqualTo(LocalDate.of(2029, 11, 29));
        assertThat(term(1, null).goes()).as("where there is no line none goes").isNull();
        assertThat(term(5, null).labelKey()).isEqualTo("logbook.log.acts");
        assertThatIllegalArgumentException().isThrownBy(() -> term(0, TODAY));
    }

    @Test
    void aHoldHoldsUpToAndIncludingItsLastDayUnlessItWasLifted() {
        assertThat(hold(TODAY, null).isActive(TODAY)).isTrue();
        assertThat(hold(TODAY, null).isActive(TODAY.plusDays(1))).isFalse();
        assertThat(hold(TODAY.plusDays(9), TODAY).isActive(TODAY)).isFalse();
    }

    @Test
    void aHoldDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> hold(TODAY.minusDays(1), null));
    }

    private static Term term(int years, @Nullable LocalDate oldest) {
        return new Term(Log.ACTS, years, "BIO2 5.28.01", oldest, null);
    }

    private static Hold hold(LocalDate until, @Nullable LocalDate lifted) {
        return new Hold(Reason.AUDIT, TestRegion.FRED_AUDITOR, TODAY, until, lifted);
    }
}
