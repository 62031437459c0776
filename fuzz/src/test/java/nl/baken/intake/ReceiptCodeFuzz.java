package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** Whatever a reporter types for a receipt code. */
class ReceiptCodeFuzz {

    @FuzzTest(maxDuration = "1m")
    void whatIsTypedIsACodeOrNone(FuzzedDataProvider data) {
        String typed = data.consumeRemainingAsString();

        code(typed).ifPresent(code -> assertThat(code(code.spoken())).hasValue(code));
    }

    private static Optional<ReceiptCode> code(String typed) {
        try {
            return Optional.of(new ReceiptCode(ReceiptCode.heard(typed)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
