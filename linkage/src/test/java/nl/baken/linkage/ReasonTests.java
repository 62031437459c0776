package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTests {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void hasASentenceForEveryReason(String language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "nl.baken.linkage.reasons",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Stream<String> keys = Stream.concat(
                Stream.of("prior"),
                Arrays.stream(Aspect.values())
                        .flatMap(aspect -> aspect.levels().stream().map(level -> Reason.key(aspect, level))));

        assertThat(keys)
                .allSatisfy(key -> assertThat(MessageFormat.format(sentences.getString(key), "this", "that"))
                        .endsWith(".")
                        .doesNotContain("{"));
    }
}
