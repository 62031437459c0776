package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatcherTests {

    private static final long RECORDS = 100_000;
    private static final Matcher PERSONS = Matcher.of(Kind.PERSON, RECORDS);
    private static final Description TOBIASZ = Description.empty()
            .with(Field.GIVEN_NAME, "Tobiasz")
            .with(Field.FAMILY_NAME, "Bochenek")
            .with(Field.BIRTH_DATE, "2004-12-10")
            .with(Field.PHONE, "0683480611");

    private static Match match(Description a, Description b) {
        return PERSONS.match(PERSONS.prepare(a), PERSONS.prepare(b));
    }

    @Test
    void isSureOfARareNameWithTheSameDateOfBirth() {
        Match match = match(TOBIASZ, TOBIASZ.with(Field.PHONE, ""));

        assertThat(match.strength()).isEqualTo(Strength.STRONG);
        assertThat(match.reasons())
                .extracting(Reason::key)
                .containsExactly("prior", "given.same", "family.same", "order.straight", "birth.same");
    }

    @Test
    void isNotSureOfACommonNameBornOnJanuaryFirst() {
        Description jan = Description.empty()
                .with(Field.GIVEN_NAME, "Jan")
                .with(Field.FAMILY_NAME, "de Vries")
                .with(Field.BIRTH_DATE, "1990-01-01");

        Matcher country = Matcher.of(Kind.PERSON, 10_000_000);

        assertThat(country.match(country.prepare(jan), country.prepare(jan)).strength())
                .isNotEqualTo(Strength.STRONG);
    }

    @Test
    void doesNotTakeHousematesForOne() {
        Description home = Description.empty()
                .with(Field.FAMILY_NAME, "Falkowski")
                .with(Field.STREET, "Santenlaan")
                .with(Field.HOUSE_NUMBER, "69")
                .with(Field.POSTCODE, "8411DP")
                .with(Field.PLACE, "Westland")
                .with(Field.PHONE, "0661884304");
        Description berta = home.with(Field.GIVEN_NAME, "Berta").with(Field.BIRTH_DATE, "1981-07-27");
        Description adem = home.with(Field.GIVEN_NAME, "Adem").with(Field.BIRTH_DATE, "2004-09-02");

        Match match = match(berta, adem);

        assertThat(match.strength()).isEqualTo(Strength.POSSIBLE);
        assertThat(match.reasons())
                .extracting(Reason::key)
                .contains("address.shared-house")
                .doesNotContain("phone.shared");
    }

    @Test
    void givesTheLikeliestFirstAndLeavesOutWhoIsNotMeant() {
        List<Prepared> candidates = List.of(
                PERSONS.prepare(Description.empty().with(Field.GIVEN_NAME, "Fatima")),
                PERSONS.prepare(TOBIASZ.with(Field.PHONE, "").with(Field.BIRTH_DATE, "2004-01-01")),
                PERSONS.prepare(TOBIASZ));

        assertThat(PERSONS.match(PERSONS.prepare(TOBIASZ), candidates))
                .extracting(Hit::record)
                .containsExactly(2, 1);
    }

    @Test
    void weighsMissingFieldsAsNothing() {
        assertThat(match(TOBIASZ, Description.empty()).reasons()).hasSize(1);
    }

    @Test
    void findsByKeysWhatIsSpelledInAnotherWay() {
        Description other = Description.empty()
                .with(Field.GIVEN_NAME, "bochenek")
                .with(Field.FAMILY_NAME, "TOBIASZ")
                .with(Field.PHONE, "+31 (0)6 83480611");

        assertThat(PERSONS.prepare(other).keys())
                .filteredOn(PERSONS.prepare(TOBIASZ).keys()::contains)
                .hasSize(2);
    }

    @Test
    void isSureOfAPhoneAHouseAPlateAndABusinessByThemselves() {
        Description phone = Description.empty().with(Field.PHONE, "0683480611");
        Description house = Description.empty()
                .with(Field.STREET, "Frenkhof")
                .with(Field.HOUSE_NUMBER, "179")
                .with(Field.PLACE, "Almere");
        Description plate = Description.empty().with(Field.PLATE, "H-392-JK");
        Description business = Description.empty()
                .with(Field.BUSINESS_NAME, "Nagelstudio Roos B.V.")
                .with(Field.BUSINESS_NUMBER, "12345678");

        assertThat(same(Kind.PHONE, phone)).isEqualTo(Strength.STRONG);
        assertThat(same(Kind.ADDRESS, house)).isEqualTo(Strength.STRONG);
        assertThat(same(Kind.VEHICLE, plate)).isEqualTo(Strength.STRONG);
        assertThat(same(Kind.BUSINESS, business)).isEqualTo(Strength.STRONG);
    }

    @Test
    void isSureOfAnAdvertisementAndNeverOfANameOnline() {
        Description ad = Description.empty().with(Field.AD, "https://www.kinky.nl/ad/4711-anna");
        Description handle = Description.empty().with(Field.HANDLE, "@anna_x99");

        assertThat(same(Kind.AD, ad)).isEqualTo(Strength.STRONG);
        assertThat(strength(Kind.AD, ad, ad.with(Field.AD, "kinky.nl/ad/4712-anna")))
                .isEqualTo(Strength.POSSIBLE);
        assertThat(same(Kind.HANDLE, handle))
                .as("on another site somebody else may be called so")
                .isEqualTo(Strength.LIKELY);
        assertThat(strength(Kind.HANDLE, handle, handle.with(Field.HANDLE, "Anna.x99")))
                .isEqualTo(Strength.LIKELY);
        assertThat(strength(Kind.HANDLE, handle, handle.with(Field.HANDLE, "bogdan")))
                .isEqualTo(Strength.POSSIBLE);
    }

    @Test
    void findsANameOnlineWhateverStandsBetweenItsPartsAndAnAdvertisementByItsEnd() {
        Matcher handles = Matcher.of(Kind.HANDLE, RECORDS);
        Matcher ads = Matcher.of(Kind.AD, RECORDS);
        Description site = Description.empty();
        String folder = "https://kinky.nl/" + "noord-holland/".repeat(5);

        assertThat(handles.prepare(site.with(Field.HANDLE, "@anna_x99")).keys())
                .isEqualTo(handles.prepare(site.with(Field.HANDLE, "Anna.X99")).keys());
        assertThat(ads.prepare(site.with(Field.AD, folder + "4711")).keys())
                .isNotEqualTo(ads.prepare(site.with(Field.AD, folder + "4712")).keys());
    }

    private static Strength same(Kind kind, Description description) {
        return strength(kind, description, description);
    }

    private static Strength strength(Kind kind, Description one, Description other) {
        Matcher matcher = Matcher.of(kind, RECORDS);
        return matcher.match(matcher.prepare(one), matcher.prepare(other)).strength();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsAModelAsAText(Kind kind) {
        Model model = Model.shipped(kind);

        assertThat(Model.parse(model.text()).text()).isEqualTo(model.text());
    }
}
