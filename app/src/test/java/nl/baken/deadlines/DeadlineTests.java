package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private final WorkingDays workingDays;

    DeadlineTests() throws IOException {
        this.workingDays = new WorkingDays(Calendar.holidays());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 2026-03-02",
        "2025-12-05, 2026-01-05, 2026-01-05",
        "2026-04-15, 2026-05-15, 2026-05-15",
        "2026-11-20, 2026-12-20, 2026-12-21"
    })
    void aMonthEndsOnTheSameDateOrTheLastDayAndRunsOnToAWorkingDay(LocalDate begun, LocalDate counted, LocalDate due) {
        Deadline deadline = Deadline.of(workingDays, begun, 1);

        assertThat(deadline.counted()).isEqualTo(counted);
        assertThat(deadline.due()).isEqualTo(due);
        assertThat(deadline.isMoved()).isEqualTo(!counted.equals(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31, 2026-04-28", "2026-03-27, 2026-06-29", "2026-04-15, 2026-07-15", "2024-01-31, 2024-04-29"})
    void twoMonthsMoreEndByTheEarlierOfTwoReadings(LocalDate begun, LocalDate due) {
        assertThat(Deadline.extended(workingDays, begun, 1, 2).due()).isEqualTo(due);
    }

    @Test
    void threeMonthsThatEndAtChristmasRunOnPastIt() {
        assertThat(Deadline.of(workingDays, LocalDate.of(2026, 9, 25), 3).due()).isEqualTo(LocalDate.of(2026, 12, 28));
    }
}
