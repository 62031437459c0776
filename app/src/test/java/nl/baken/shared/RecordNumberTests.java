package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordNumberTests {

    @Test
    void looksTheSameForEveryRecord() {
        assertThat(Stream.generate(() -> RecordNumber.next('S')).limit(1000))
                .allSatisfy(number -> assertThat(number.value()).matches("S-[0-9A-Z]{4}-[0-9A-Z]{3}"))
                .allSatisfy(number -> assertThat(number.value()).doesNotContainPattern("-.*[ILOU]"));
    }

    @Test
    void isReadInEverySpelling() {
        RecordNumber number = RecordNumber.next('S');
        String symbols = number.value().substring(2).replace("-", "");

        assertThat(RecordNumber.parse(number.value())).contains(number);
        assertThat(RecordNumber.parse("s " + symbols.toLowerCase(Locale.ROOT))).contains(number);
        assertThat(RecordNumber.parse("s-" + symbols.replace('0', 'o').replace('1', 'l')))
                .contains(number);
    }

    @Test
    void catchesOneWrongSymbol() {
        String number = RecordNumber.next('S').value();

        for (int at = 2; at < number.length(); at++) {
            char wrong = number.charAt(at) == '7' ? '8' : '7';
            String slip = number.substring(0, at) + wrong + number.substring(at + 1);
            assertThat(number.charAt(at) == '-' ? Stream.empty() : RecordNumber.parse(slip).stream())
                    .isEmpty();
        }
    }

    @Test
    void catchesTwoSymbolsThatChangedPlaces() {
        for (int drawn = 0; drawn < 200; drawn++) {
            String number = RecordNumber.next('S').value();
            String swapped = "S-" + number.charAt(3) + number.charAt(2) + number.substring(4);

            assertThat(swapped.equals(number) || RecordNumber.parse(swapped).isEmpty())
                    .isTrue();
        }
    }

    @Test
    void isNothingElse() {
        assertThat(RecordNumber.parse("")).isEmpty();
        assertThat(RecordNumber.parse("S-0000-000'; drop table")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordNumber("S-0000-001"));
    }
}
