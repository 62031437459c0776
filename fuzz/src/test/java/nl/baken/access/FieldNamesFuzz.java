package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.server.ResponseStatusException;

/** Whatever names of fields a browser sends. */
class FieldNamesFuzz {

    @FuzzTest(maxDuration = "1m")
    void namesAreTakenOrRefused(FuzzedDataProvider data) {
        Set<String> sent = new HashSet<>();
        while (data.remainingBytes() > 0) {
            String name = data.consumeString(40);
            if (Frame.isOfARow(name)) {
                sent.add(name);
            }
        }
        assertThatCode(() -> completed(sent)).doesNotThrowAnyException();
    }

    private static void completed(Set<String> sent) {
        try {
            FieldNames.completed(Form.class, sent);
        } catch (ResponseStatusException refused) {
            // the answer is a page that says so
        }
    }

    record Form(String name, List<String> boxes, Part part, List<Part> parts) {}

    record Part(String name, List<String> boxes) {}
}
