package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a colleague types for the number of a record. */
class RecordNumberFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatIsTypedIsANumberOrNone(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsString();

        RecordNumber.parse(typed)
                .ifPresent(
                        number -> assertThat(RecordNumber.parse(number.value())).hasValue(number));
    }
}
