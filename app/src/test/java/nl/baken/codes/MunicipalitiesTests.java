package nl.baken.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class MunicipalitiesTests {

    private static final LocalDate WEESP_JOINS_AMSTERDAM = LocalDate.of(2022, 3, 24);

    private final Municipalities municipalities;

    @Autowired
    MunicipalitiesTests(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Test
    void knowsWeespUntilItJoinsAmsterdam() {
        assertThat(namesAt(LocalDate.of(2019, 3, 1))).contains("Blaricum", "Hilversum", "Weesp");
        assertThat(namesAt(WEESP_JOINS_AMSTERDAM.minusDays(1))).contains("Weesp");
        assertThat(namesAt(WEESP_JOINS_AMSTERDAM)).doesNotContain("Weesp");
        assertThat(municipalities.find("GM0457")).map(Municipality::successor).contains("GM0363");
    }

    @Test
    void keepsTheNameOfAMunicipalityThatIsNoMore() {
        assertThat(municipalities.name("GM0457")).isEqualTo("Weesp");
        assertThat(municipalities.knows("GM0457")).isTrue();
        assertThat(municipalities.name("GM9999")).isEqualTo("GM9999");
        assertThat(municipalities.knows("GM9999")).isFalse();
    }

    @Test
    void knowsTheWholeCountry() {
        assertThat(municipalities.at(LocalDate.of(2023, 1, 1))).hasSize(342);
    }

    private List<String> namesAt(LocalDate day) {
        return municipalities.at(day).stream().map(Municipality::name).toList();
    }
}
