package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import nl.baken.shared.SideBySide.Agreement;
import nl.baken.shared.SideBySide.Line;
import nl.baken.shared.SideBySide.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Side by side, what is equal and what contradicts is seen at once, and what nobody knows is neither. */
class SideBySideTests {

    @ParameterizedTest
    @CsvSource({
        "Hilversum, hilversum, EQUAL",
        "Hilversum, Huizen, DIFFERENT",
        "Anna;Bea, bea, PARTLY",
        "Anna, '', UNKNOWN",
        "'', '', UNKNOWN",
    })
    void twoColumnsAgreeAsFarAsTheyKnow(String one, String other, Agreement agreement) {
        assertThat(line(one, other).agreement()).isEqualTo(agreement);
    }

    @Test
    void whatOneOfThreeDoesNotKnowIsPartlyEqual() {
        assertThat(line("Anna", "Anna", "").agreement()).isEqualTo(Agreement.PARTLY);
        assertThat(line("Anna", "Anna", "Anna").agreement()).isEqualTo(Agreement.EQUAL);
    }

    @Test
    void whatAnotherColumnTellsTooIsMarked() {
        assertThat(line("Anna;Bea", "Bea").cells())
                .containsExactly(
                        List.of(new Value("Anna", false), new Value("Bea", true)), List.of(new Value("Bea", true)));
    }

    @Test
    void twoToFiveFitBesideEachOther() {
        assertThat(List.of(1, 2, 5, 6)).extracting(SideBySide::fits).containsExactly(false, true, true, false);
    }

    @Test
    void numbersAreReadFromWhateverStandsBetweenThem() {
        String number = RecordNumber.next('S').value();

        assertThat(SideBySide.numbers(" " + number + "; " + number.toLowerCase(Locale.ROOT) + ","))
                .extracting(RecordNumber::value)
                .containsExactly(number);
        assertThatExceptionOfType(Refused.class)
                .as("a number that is none is not left out in silence")
                .isThrownBy(() -> SideBySide.numbers(number + ", nog een"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> SideBySide.numbers(" "));
    }

    private static Line line(String... columns) {
        List<List<String>> texts = List.of(columns).stream()
                .map(column -> List.of(column.split(";")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList())
                .toList();
        return Line.of("signals.people", texts, text -> text.toLowerCase(Locale.ROOT));
    }
}
