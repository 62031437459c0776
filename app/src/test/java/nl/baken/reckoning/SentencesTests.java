package nl.baken.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.deadlines.CalendarRule;
import nl.baken.deadlines.Feast;
import nl.baken.deadlines.Length;
import nl.baken.deadlines.StatutoryTerm.Kind;
import nl.baken.deadlines.StatutoryTerm.Verification;
import nl.baken.deadlines.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sum can say has a sentence in both languages, and each is filled with the same. */
class SentencesTests {

    private static final Pattern FILLED = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"deadlines", "reckoning"})
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        PropertyResourceBundle dutch = read(bundle);
        PropertyResourceBundle english = read(bundle + "_en");

        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        for (String key : dutch.keySet()) {
            assertThat(filled(english.getString(key))).as(key).isEqualTo(filled(dutch.getString(key)));
        }
    }

    @Test
    void everythingThatASumCanSayHasItsSentence() throws IOException {
        PropertyResourceBundle deadlines = read("deadlines");

        assertThat(deadlines.keySet())
                .containsAll(keys("deadlines.step.", Step.Reason.values()))
                .containsAll(keys("deadlines.feast.", Feast.values()))
                .containsAll(keys("deadlines.unit.", Length.Unit.values()))
                .containsAll(keys("deadlines.rule.", CalendarRule.values()));
        for (CalendarRule rule : CalendarRule.values()) {
            assertThat(deadlines.keySet())
                    .contains("deadlines.rule." + rule + ".source", "deadlines.rule." + rule + ".text");
        }
        assertThat(read("reckoning").keySet())
                .containsAll(keys("reckoning.verification.", Verification.values()))
                .containsAll(keys("reckoning.until.", Kind.values()).stream()
                        .filter(key -> !key.endsWith("AT_ONCE"))
                        .toList());
    }

    private static Set<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    private static Set<String> filled(String sentence) {
        return FILLED.matcher(sentence).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static PropertyResourceBundle read(String bundle) throws IOException {
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + ".properties"))) {
            return new PropertyResourceBundle(file);
        }
    }
}
