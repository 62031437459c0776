package nl.baken.journeys;

import static nl.baken.journeys.Colleagues.seesNothingAt;
import static nl.baken.journeys.Colleagues.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.baken.demo.DemoRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who steers by figures: the manager of the safety house and the regional coordination. */
@DemoRegion
class FiguresJourneyTests {

    private static final String YEAR_2019 = "/figures?from=2019-01-01&until=2019-12-31&municipality=";

    private final int port;

    @Autowired
    FiguresJourneyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theRegionCountsWithoutSmallNumbers() {
        try (Visit bas = signedIn(port, "bas")) {
            assertThat(bas.heading()).isEqualTo("Aard en omvang");
            bas.open(YEAR_2019);
            assertThat(bas.text())
                    .contains("Seksuele uitbuiting\t25", "Arbeidsuitbuiting\t7", "Criminele uitbuiting\t<5");
            Picture.REGIONAL_FIGURES.draw(bas);
            fitsAPhone(bas);
            seesNothingAt(bas, "/signals", "/handovers", "/dossiers", "/logbook", "/admin/people");
        }
    }

    @Test
    void aMunicipalityThatLeftTheRegionIsStillThereInItsOwnTime() {
        try (Visit bas = signedIn(port, "bas")) {
            bas.open(YEAR_2019);
            assertThat(bas.page().locator("select[name=municipality]").innerText())
                    .contains("Weesp", "Hilversum")
                    .doesNotContain("Amsterdam");
            bas.open(YEAR_2019.replace("2019", "2024"));
            assertThat(bas.page().locator("select[name=municipality]").innerText())
                    .contains("Hilversum")
                    .doesNotContain("Weesp");
        }
    }

    @Test
    void theCareCoordinatorWhoKnowsThePeopleSeesSmallNumbersToo() {
        try (Visit samira = signedIn(port, "samira")) {
            samira.open(YEAR_2019);
            assertThat(samira.text()).contains("Criminele uitbuiting\t3").doesNotContain("<5");
        }
    }

    @Test
    void theManagerSeesWhereTheWorkStandsAndNoCase() {
        try (Visit margot = signedIn(port, "margot")) {
            assertThat(margot.heading()).isEqualTo("Werkvoorraad");
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
            margot.open("/overview?from=%s&until=%s&municipality=".formatted(today.minusMonths(6), today));
            assertThat(margot.page().locator("#overdue-title + table").innerText())
                    .contains("Uiterlijk in");
            assertThat(margot.text())
                    .containsPattern("Nieuw\t\\d")
                    .contains("<5")
                    .doesNotContainPattern("[SOD]-[0-9A-Z]{4}-[0-9A-Z]{3}");
            Picture.MANAGER_FIGURES.draw(margot);
            fitsAPhone(margot);
            seesNothingAt(margot, "/signals", "/handovers", "/dossiers", "/logbook", "/admin/people");
        }
    }

    private static void fitsAPhone(Visit visit) {
        visit.narrowTo(Visit.PHONE);
        assertThat(visit.scrollsSideways()).isFalse();
    }
}
