package nl.baken.rights;

import static nl.baken.rights.AgeGroup.FROM_12_TO_15;
import static nl.baken.rights.AgeGroup.FROM_16;
import static nl.baken.rights.AgeGroup.UNDER_12;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTests {

    @ParameterizedTest
    @CsvSource({"2014-11-29, UNDER_12", "2014-11-28, FROM_12_TO_15", "2010-11-29, FROM_12_TO_15", "2010-11-28, FROM_16"
    })
    void somebodyIsOfAnAgeFromTheirBirthdayOn(LocalDate born, AgeGroup group) {
        assertThat(AgeGroup.of(born, LocalDate.of(2026, 11, 28))).isEqualTo(group);
    }

    @Test
    void underTwelveTheRepresentativeAsks() {
        assertThat(of(Asker.PERSON, UNDER_12)).isEqualTo(Entitlement.REPRESENTATIVE_ASKS);
        assertThat(of(Asker.REPRESENTATIVE, UNDER_12)).isEqualTo(Entitlement.INSTEAD);
    }

    @Test
    void fromTwelveTheChildAsksTooAndTheRepresentativeBesideIt() {
        assertThat(of(Asker.PERSON, FROM_12_TO_15)).isEqualTo(Entitlement.OWN);
        assertThat(of(Asker.REPRESENTATIVE, FROM_12_TO_15)).isEqualTo(Entitlement.BESIDE);
    }

    @Test
    void fromSixteenThePersonAloneAsks() {
        assertThat(of(Asker.PERSON, FROM_16)).isEqualTo(Entitlement.OWN);
        assertThat(of(Asker.REPRESENTATIVE, FROM_16)).isEqualTo(Entitlement.PERSON_ASKS);
    }

    @Test
    void forWhoeverCannotDecideTheRepresentativeAsksAtAnyAge() {
        for (AgeGroup age : AgeGroup.values()) {
            assertThat(Entitlement.of(Asker.PERSON, age, true, true).isGiven()).isFalse();
            assertThat(Entitlement.of(Asker.REPRESENTATIVE, age, true, false)).isEqualTo(Entitlement.INSTEAD);
        }
    }

    @Test
    void somebodyElseTakesAMandateOfWhoeverCanGiveOne() {
        assertThat(Entitlement.of(Asker.OTHER, FROM_16, false, true)).isEqualTo(Entitlement.MANDATED);
        assertThat(Entitlement.of(Asker.OTHER, FROM_16, false, false).isGiven()).isFalse();
        assertThat(Entitlement.of(Asker.OTHER, UNDER_12, false, true).isGiven()).isFalse();
    }

    private static Entitlement of(Asker asker, AgeGroup age) {
        return Entitlement.of(asker, age, false, false);
    }
}
