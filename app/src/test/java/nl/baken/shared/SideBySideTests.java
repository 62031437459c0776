package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import nl.baken.shared.SideBySide.Agreement;
import nl.baken.shared.SideBySide.Line;
import nl.baken.shared.SideBySide.Told;
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
                        List.of(new Value("Anna", false, List.of()), new Value("Bea", true, List.of())),
                        List.of(new Value("Bea", true, List.of())));
    }

    @Test
    void whatIsToldTwiceStandsThereOnceWithWhoToldIt() {
        Line line = Line.of(
                "signals.people",
                List.of(
                        List.of(
                                new Told("Anna", "Melding, 3 mrt"),
                                new Told("Bea", ""),
                                new Told("Anna", "Notitie, 5 mrt")),
                        List.of(new Told("Anna", "Melding, 3 mrt"), new Told("Anna", "Melding, 3 mrt"))),
                List::stream,
                text -> text);

        assertThat(line.cells())
                .containsExactly(
                        List.of(
                                new Value("Anna", true, List.of("Melding, 3 mrt", "Notitie, 5 mrt")),
                                new Value("Bea", false, List.of())),
                        List.of(new Value("Anna", true, List.of("Melding, 3 mrt"))));
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
        return Line.of(
                "signals.people",
                List.of(columns),
                column -> List.of(column.split(";")).stream().map(text -> new Told(text, "")),
                text -> text.toLowerCase(Locale.ROOT));
    }
}
