package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTests {

    @ParameterizedTest
    @CsvSource({
        "Müller-Łuczak, muller luczak",
        "İrem, irem",
        "Adanır, adanir",
        "Димитрова, dimitrova",
        "Юлия Щербакова, yuliya shterbakova",
        "Ștefan Țurcanu, stefan turcanu",
        "Nguyễn Đức, nguyen duc",
        "Ολυμπία, olympia",
        "محمد, mhmd",
        "D’Angelo, dangelo",
    })
    void writesEveryScriptInPlainLetters(String written, String plain) {
        assertThat(Letters.plain(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06-12345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "+31612345678",
                "+31 (0)6 12345678",
                "0031612345678",
                "0031 (0)612345678",
                "612345678"
            })
    void knowsADutchPhoneNumberInAllSpellings(String written) {
        assertThat(Numbers.phone(written)).isEqualTo("31612345678");
    }

    @ParameterizedTest
    @CsvSource({"+40 721 234 567, 40721234567", "0040721234567, 40721234567", "020-1234567, 31201234567", "12, ''"})
    void knowsNumbersOfOtherCountriesAndOfHouses(String written, String number) {
        assertThat(Numbers.phone(written)).isEqualTo(number);
    }

    @Test
    void knowsALicencePlateWithSignsMistaken() {
        assertThat(Numbers.plate("ZT-697-H")).isEqualTo(Numbers.plate("zt697h"));
        assertThat(Numbers.plate("X0-45-SB")).isEqualTo(Numbers.plate("XO-45-SB"));
    }

    @ParameterizedTest
    @CsvSource({"@Anna_X, anna_x", "' @anna.x ', anna.x", "Анна-99, anna-99", "@, ''", "__, ''"})
    void knowsANameOnlineInAllSpellings(String written, String handle) {
        assertThat(Online.handle(written)).isEqualTo(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.kinky.nl/ad/4711",
                "http://m.kinky.nl/ad/4711/",
                "KINKY.nl/ad/4711#top",
                "kinky.nl/ad/4711?utm_source=app&fbclid=x",
                " kinky.nl/ad/4711/?ref=home#top ",
            })
    void knowsAnAdvertisementHoweverItWasCopied(String written) {
        assertThat(Online.address(written)).isEqualTo("kinky.nl/ad/4711");
    }

    @ParameterizedTest
    @CsvSource({
        "site.nl/ad?id=12, site.nl/ad?id=12",
        "site.nl/ad?b=2&a=1&utm_x, site.nl/ad?a=1&b=2",
        "site.nl/ad?, site.nl/ad",
        "https://, ''",
        "?, ''",
        "'', ''",
    })
    void keepsWhatTellsOneAdvertisementFromAnother(String written, String address) {
        assertThat(Online.address(written)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "van der Weldam, weldam",
        "v.d. Weldam, weldam",
        "Weldam, weldam",
        "van 't Heavenly, heavenly",
        "Becks-Helming, becks helming",
        "Dr. de Vries, vries",
        "'', ''",
    })
    void leavesParticlesAndTitlesOutOfAFamilyName(String written, String plain) {
        assertThat(Name.plainFamily(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "Yusuf, Youssef",
        "Khadija, Khadidja",
        "Kowalczyk, Kovaltsjik",
        "Tsvetan, Tzvetan",
        "Schmidt, Smit",
        "Kuhn, Kun"
    })
    void hearsThatNamesSoundAlike(String one, String other) {
        assertThat(Sound.of(Letters.plain(one))).isEqualTo(Sound.of(Letters.plain(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "1985-08-21, 1985-08-21, SAME",
        "21-08-1985, 1985-08-21, SAME",
        "19850821, 1985-08-21, SAME",
        "1985-08-12, 1985-12-08, SWAPPED",
        "1985-01-01, 1985-08-21, YEAR_ONLY",
        "1985, 1985-08-21, YEAR_ONLY",
        "1985-08-21, 1985-08-27, SAME_YEAR_NEAR_DAY",
        "1985-08-21, 1985-02-09, SAME_YEAR",
        "1985-08-21, 1986-08-21, NEXT_YEAR_SAME_DAY",
        "1985-08-21, 1986-07-30, NEXT_YEAR_NEAR_DAY",
        "1985-08-21, 1975-08-21, OTHER_DIGIT_SAME_DAY",
        "1985-08-21, 1958-08-21, OTHER_DIGIT_SAME_DAY",
        "1985-08-21, 1963-08-21, OTHER_YEAR_SAME_DAY",
        "1985-08-21, 1963-08-12, OTHER_YEAR_NEAR_DAY",
        "1985-08-21, 1941-01-30, DIFFERENT",
        "1860-81-01, 1860-01-01, YEAR_ONLY",
    })
    void comparesDatesOfBirthByTheirParts(String one, String other, BirthLevel level) {
        assertThat(date(one).compare(date(other))).isEqualTo(level);
        assertThat(date(other).compare(date(one))).isEqualTo(level);
    }

    private static BirthDate date(String text) {
        return Objects.requireNonNull(BirthDate.of(text, (plain, domain) -> Term.of(plain, -1)));
    }

    @ParameterizedTest
    @CsvSource({
        "Johannes, Jan, ALIAS",
        "Muhammad, Mohamed, ALIAS",
        "Антонио, Antonio, SAME",
        "Maria, Maria Johanna, PART",
        "Everhart, E, INITIAL",
        "Bartkowiak, Bartkowiam, TYPO",
        "Pieter, Fatima, DIFFERENT",
        "sha n, shan, TYPO",
    })
    void comparesGivenNames(String one, String other, NameLevel level) {
        Profile a = profile(Map.of(Field.GIVEN_NAME, one));
        Profile b = profile(Map.of(Field.GIVEN_NAME, other));
        long evidence = Comparer.ofFew(new Vocabularies()).compare(a, b);

        assertThat(Evidence.level(evidence, Aspect.GIVEN.index())).isEqualTo(level.index());
    }

    @Test
    void seesThatGivenAndFamilyNameAreSwapped() {
        Profile a = profile(Map.of(Field.GIVEN_NAME, "Grace", Field.FAMILY_NAME, "Rogers"));
        Profile b = profile(Map.of(Field.GIVEN_NAME, "Rogers", Field.FAMILY_NAME, "Grace"));
        long evidence = Comparer.ofFew(new Vocabularies()).compare(a, b);

        assertThat(Evidence.level(evidence, Aspect.ORDER.index())).isEqualTo(OrderLevel.SWAPPED.index());
    }

    private static Profile profile(Map<Field, String> values) {
        return new Normaliser(new Vocabularies()).profile(new Description(values));
    }

    @ParameterizedTest
    @CsvSource({"abcdef, abcdef, 0", "abcdef, abdcef, 1", "abcdef, abcdf, 1", "abcdef, abcxef, 1", "abcdef, uvwxyz, 3"})
    void countsSlipsOfThePen(String one, String other, int slips) {
        assertThat(Edits.between(one, other, 2)).isEqualTo(slips);
        assertThat(Edits.between(Term.of(one, -1), Term.of(other, -1), 2)).isEqualTo(slips);
    }
}
