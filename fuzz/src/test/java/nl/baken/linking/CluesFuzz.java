package nl.baken.linking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.linkage.Description;
import nl.baken.linkage.Field;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Match;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Prepared;

/** Whatever stands in a report, and whatever somebody writes for a name, a day of birth, a number or an address. */
class CluesFuzz {

    private static final Map<Kind, Matcher> MATCHERS =
            Stream.of(Kind.values()).collect(Collectors.toMap(kind -> kind, kind -> Matcher.of(kind, 1000)));

    @FuzzTest(maxDuration = "1m")
    void aTextHasFewCluesThatCanBeCompared(FuzzedDataProvider data) {
        List<Clue> clues = Clues.in(data.consumeRemainingAsString());

        assertThat(clues).hasSizeLessThanOrEqualTo(Clues.MOST).doesNotHaveDuplicates();
        clues.forEach(clue -> compared(clue.kind().model(), clue.says()));
    }

    @FuzzTest(maxDuration = "1m")
    void whoeverIsDescribedCanBeCompared(FuzzedDataProvider data) {
        Kind kind = data.pickValue(Kind.values());
        Description description = new Description(Stream.of(Field.values())
                .filter(field -> data.consumeBoolean())
                .collect(Collectors.toMap(field -> field, field -> data.consumeString(60))));

        compared(kind, description);
    }

    @FuzzTest(maxDuration = "1m")
    void somebodyAsTypedIsAClueOrNone(FuzzedDataProvider data) {
        Clue.person(data.consumeString(60), data.consumeString(12), data.consumeString(60), data.consumeString(40))
                .forEach(clue -> compared(clue.kind().model(), clue.says()));
    }

    private static void compared(Kind kind, Description description) {
        Matcher matcher = requireNonNull(MATCHERS.get(kind));
        Prepared one = matcher.prepare(description);
        Match match = matcher.match(one, matcher.prepare(description));

        assertThat(match).isEqualTo(matcher.match(matcher.prepare(description), one));
        assertThat(one.keys()).allSatisfy(key -> assertThat(key).isNotBlank());
    }
}
