package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;

/** Whatever stands on a form while somebody types, and names and addresses of advertisements in any text. */
class WritingFuzz {

    private static final List<String> FIELDS = List.of("", "person.", "involved[0].", "involved[999].", "story.");
    private static final List<String> ASKED =
            List.of("name", "birthDate", "phone", "email", "seen", "place", "people", "text");

    @FuzzTest(maxDuration = "1m")
    void whatIsTypedHasFewClues(FuzzedDataProvider data) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (data.remainingBytes() > 0 && fields.size() < 40) {
            String field =
                    data.consumeBoolean() ? data.pickValue(FIELDS) + data.pickValue(ASKED) : data.consumeString(20);
            fields.put(field, data.consumeString(60));
        }

        assertThat(Typed.clues(fields)).hasSizeLessThanOrEqualTo(Clues.MOST).doesNotHaveDuplicates();
    }

    @FuzzTest(maxDuration = "1m")
    void aTextHasNamesAndAdvertisementsOfOneShape(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        assertThat(Handles.in(text)).allMatch(name -> name.startsWith("@") && name.length() <= 60);
        assertThat(Ads.in(text)).allMatch(address -> address.contains("/") && !address.contains(" "));
    }

    @FuzzTest(maxDuration = "1m")
    void whatIsKeptOfAClueIsReadBack(FuzzedDataProvider data) {
        Description says = new Description(Stream.of(Field.values())
                .filter(field -> data.consumeBoolean())
                .collect(Collectors.toMap(
                        field -> field, field -> data.consumeString(60).replaceAll("\\R", " "))));

        assertThat(Trace.read(Trace.written(says))).isEqualTo(says);
    }
}
