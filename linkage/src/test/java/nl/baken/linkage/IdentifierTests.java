package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.baken.linkage.Identifier.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    private static final Matcher PEOPLE = Matcher.of(Kind.PERSON, 1000);

    @Test
    void aNameAloneIsNone() {
        assertThat(of(Map.of(Field.GIVEN_NAME, "Ioana", Field.FAMILY_NAME, "Ionescu")))
                .isEmpty();
        assertThat(of(Map.of(Field.BIRTH_DATE, "1999-04-17"))).isEmpty();
        assertThat(of(Map.of(Field.GIVEN_NAME, "Ioana", Field.BIRTH_DATE, "1999-04-17")))
                .isEmpty();
        assertThat(of(Map.of(Field.FAMILY_NAME, "Ionescu", Field.BIRTH_DATE, "1999-04-17")))
                .isEmpty();
    }

    @Test
    void aWholeNameWithAWholeDateOfBirthIsOne() {
        assertThat(person("Ioana", "Ionescu", "1999-04-17"))
                .extracting(Identifier::sort)
                .containsExactly(Sort.PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "1999-04", "1999-01-01", "1999-00-17", "17-04", "rond 1999"})
    void aDateThatIsKnownInPartIsNone(String born) {
        assertThat(person("Ioana", "Ionescu", born)).isEmpty();
    }

    @Test
    void anInitialIsNoName() {
        assertThat(person("I.", "Ionescu", "1999-04-17")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Khadija,El Amrani,Khadidja,Amrani",
        "Catharina,de Vries,Katarina,de Friess",
        "Ionescu,Ioana,Ioana,Ionescu"
    })
    void isTheSameHoweverANameIsSpelledOrTurned(String given, String family, String likeIt, String alsoLikeIt) {
        assertThat(person(given, family, "1999-04-17"))
                .isNotEmpty()
                .isEqualTo(person(likeIt, alsoLikeIt, "17-04-1999"))
                .isNotEqualTo(person(given, family, "1999-04-18"));
    }

    @ParameterizedTest
    @CsvSource({
        "06-12345678,31612345678",
        "+40 721 234 567,40721234567",
        "035 123 45 67,31351234567",
        "1234567,''",
        "0800-7000,''",
        "0900 8844,''",
        "112,''",
        "14 035,''"
    })
    void aWholeNumberIsOneUnlessAnybodyMayCallIt(String written, String number) {
        assertThat(of(Map.of(Field.PHONE, written)))
                .extracting(Identifier::text)
                .isEqualTo(number.isEmpty() ? List.of() : List.of(number));
    }

    @ParameterizedTest
    @CsvSource({"Anna@Example.NL,anna@example.nl", "anna,''", "anna@example,''", "@example.nl,''", "a@b@c.nl,''"})
    void aWholeMailAddressIsOne(String written, String address) {
        assertThat(of(Map.of(Field.EMAIL, written)))
                .extracting(Identifier::text)
                .isEqualTo(address.isEmpty() ? List.of() : List.of(address));
    }

    @Test
    void aPlateAndTheNumberOfABusinessAre() {
        assertThat(of(Map.of(Field.PLATE, "ZT-697-H")))
                .containsExactlyElementsOf(of(Map.of(Field.PLATE, "zt697h")))
                .extracting(Identifier::sort)
                .containsExactly(Sort.PLATE);
        assertThat(of(Map.of(Field.BUSINESS_NUMBER, "68750110")))
                .containsExactly(new Identifier(Sort.BUSINESS, "68750110"));
        assertThat(of(Map.of(Field.BUSINESS_NUMBER, "999999990"))).isEmpty();
    }

    @Test
    void tellsNothingByItself() {
        assertThat(new Identifier(Sort.PHONE, "31612345678")).hasToString("Identifier[PHONE]");
    }

    private static List<Identifier> person(String given, String family, String born) {
        return of(Map.of(Field.GIVEN_NAME, given, Field.FAMILY_NAME, family, Field.BIRTH_DATE, born));
    }

    private static List<Identifier> of(Map<Field, String> values) {
        return PEOPLE.prepare(new Description(values)).identifiers();
    }
}
