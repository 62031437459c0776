package nl.baken.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.baken.rights.Standing.Asks;
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
    void whereTheRepresentativeAsksThePersonDoesNotRepresentativeAsks() {
        assertThat(of(Asker.PERSON, Asks.REPRESENTATIVE)).isEqualTo(Entitlement.REPRESENTATIVE_ASKS);
        assertThat(of(Asker.REPRESENTATIVE, Asks.REPRESENTATIVE)).isEqualTo(Entitlement.INSTEAD);
    }

    @Test
    void whereBothAskTheRepresentativeAsksBesideTheChild() {
        assertThat(of(Asker.PERSON, Asks.BOTH)).isEqualTo(Entitlement.OWN);
        assertThat(of(Asker.REPRESENTATIVE, Asks.BOTH)).isEqualTo(Entitlement.BESIDE);
    }

    @Test
    void whereThePersonAsksTheRepresentativeDoesNot() {
        assertThat(of(Asker.PERSON, Asks.PERSON)).isEqualTo(Entitlement.OWN);
        assertThat(of(Asker.REPRESENTATIVE, Asks.PERSON)).isEqualTo(Entitlement.PERSON_ASKS);
    }

    @Test
    void forWhoeverCannotDecideTheRepresentativeAsksAtAnyAge() {
        for (Asks asks : Asks.values()) {
            assertThat(Entitlement.of(Asker.PERSON, asks, true, true).isGiven()).isFalse();
            assertThat(Entitlement.of(Asker.REPRESENTATIVE, asks, true, false)).isEqualTo(Entitlement.INSTEAD);
        }
    }

    @Test
    void somebodyElseTakesAMandateOfWhoeverCanGiveOne() {
        assertThat(Entitlement.of(Asker.OTHER, Asks.PERSON, false, true)).isEqualTo(Entitlement.MANDATED);
        assertThat(Entitlement.of(Asker.OTHER, Asks.PERSON, false, false).isGiven())
                .isFalse();
        assertThat(Entitlement.of(Asker.OTHER, Asks.REPRESENTATIVE, false, true).isGiven())
                .isFalse();
    }

    private static Entitlement of(Asker asker, Asks asks) {
        return Entitlement.of(asker, asks, false, false);
    }
}
