package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.demo.DemoRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who is worried about a neighbour, with a phone and without a name. */
@DemoRegion
class ReporterJourneyTests {

    private static final int PHONE = 390;
    private static final String STORY =
            "In de loods wonen jonge mannen. Zij worden elke ochtend om vijf uur opgehaald en zijn bang.";

    private final String base;

    @Autowired
    ReporterJourneyTests(@LocalServerPort int port) {
        this.base = "http://localhost:" + port;
    }

    @Test
    void aReporterStaysAnonymousAndComesBackWithTheCode() {
        try (Visit reporter = Visit.onAPhone(base)) {
            reporter.narrowTo(PHONE);
            String code = codeOf(reporter);
            reporter.open("/report/receipt");
            reporter.fill("Uw ontvangstcode", code);
            reporter.press("Verder");
            assertThat(reporter.text())
                    .contains("Wij hebben uw melding ontvangen")
                    .doesNotContain(STORY, code);
            assertThat(reporter.elsewhere()).isEmpty();
        }
    }

    private static String codeOf(Visit reporter) {
        reporter.open("/report");
        assertThat(reporter.text()).contains("Bel 112", "Snel weg");
        reporter.follow("Ik wil iets melden");
        reporter.tick("Een plek of adres");
        reporter.fill("Wat hebt u gezien of gehoord?", STORY);
        Picture.REPORT_FORM.draw(reporter);
        reporter.choose("In welke gemeente?", "Huizen");
        reporter.press("Melding versturen");
        assertThat(reporter.heading()).isEqualTo("Dank u wel voor uw melding");
        assertThat(reporter.text()).doesNotContain(STORY);
        Picture.RECEIPT_CODE.draw(reporter);
        return reporter.page().locator("input[name=code]").inputValue();
    }

    @Test
    void aReporterSeesNothingOfWhatColleaguesSee() {
        try (Visit reporter = Visit.onAPhone(base)) {
            for (String address :
                    new String[] {"/", "/signals", "/dossiers", "/figures", "/logbook", "/admin/people"}) {
                reporter.open(address);
                assertThat(reporter.path()).as(address).isEqualTo("/login");
            }
        }
    }
}
