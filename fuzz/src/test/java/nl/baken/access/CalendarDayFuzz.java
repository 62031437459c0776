package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a date field sends. */
class CalendarDayFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatIsSentIsADayOfOurTimeOrRefused(FuzzedDataProvider data) {
        CalendarDay day = new CalendarDay();
        String sent = data.consumeRemainingAsString();
        try {
            day.setAsText(sent);
        } catch (IllegalArgumentException refused) {
            return; // the form says so beside the field
        }
        assertThat(day.getAsText()).isEqualTo(sent.strip());
    }
}
