package nl.baken.journeys;

import static nl.baken.journeys.Colleagues.seesNothingAt;
import static nl.baken.journeys.Colleagues.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import nl.baken.demo.DemoRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The focal points of the municipalities, and the chain director who watches over them all. */
@DemoRegion
class SignalJourneyTests {

    private final int port;

    @Autowired
    SignalJourneyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void theWorklistSaysWhatIsLateFirstAndNamesNobody() {
        try (Visit sanne = signedIn(port, "sanne")) {
            assertThat(sanne.heading()).isEqualTo("Werkvoorraad");
            // what touches somebody else's has no municipality: it may be from anywhere
            assertThat(rows(sanne).first().innerText()).contains("Te laat", "Sanne Brakenzijl");
            assertThat(sanne.text()).contains("Hilversum");
            assertThat(rows(sanne).last().innerText()).doesNotContain("Te laat");
            assertThat(sanne.text()).doesNotContain("Mogelijk slachtoffer").doesNotContainPattern("06-?\\d{8}");
            Picture.WORKLIST.draw(sanne);
        }
    }

    @Test
    void whoStandsInSeesTheWorkOfWhoIsAbsent() {
        try (Visit wouter = signedIn(port, "wouter")) {
            wouter.open("/?shelf=POSTS");
            assertThat(wouter.page().locator("tbody").innerText()).contains("Gooise Meren", "Wijdemeren");
            Picture.FOCAL_POINT_WORKLIST.draw(wouter);
        }
    }

    @Test
    void aSignalSaysWhoHasItWhatIsKnownAndWhatCanBeDone() {
        try (Visit sanne = signedIn(port, "sanne")) {
            sanne.open("/signals?state=ENRICHING&mine=true");
            sanne.open(sanne.linksTo("/signals/").getLast());
            assertThat(sanne.text())
                    .contains("Ligt bij\nSanne Brakenzijl, Gemeente Hilversum", "Wat kunt u nu doen?")
                    .contains("Wat er is verteld", "van 12 beantwoord", "Aanwijzing ingevuld");
            Picture.FOCAL_POINT_SIGNAL.draw(sanne);
        }
    }

    @Test
    void aFocalPointSeesNothingOfAnotherMunicipalityNorAnyDossier() {
        String huizen;
        try (Visit nadia = signedIn(port, "nadia")) {
            nadia.open("/signals");
            huizen = nadia.linksTo("/signals/").getFirst();
        }
        try (Visit sanne = signedIn(port, "sanne")) {
            seesNothingAt(sanne, huizen, "/dossiers", "/logbook", "/admin/people");
        }
    }

    @Test
    void theChainDirectorReadsAlongAndLeavesTheWorkWhereItLies() {
        try (Visit joost = signedIn(port, "joost")) {
            joost.open("/signals");
            assertThat(joost.page().locator("tbody").innerText()).contains("Hilversum", "Huizen", "Wijdemeren");
            assertThat(joost.scrollsSideways()).isFalse();
            joost.open("/signals?municipality=GM0402&state=NEW");
            joost.open(joost.linksTo("/signals/").getFirst());
            assertThat(joost.text())
                    .contains("Gemeente Hilversum", "Wat er is verteld")
                    .doesNotContain("Wat kunt u nu doen?", "Melder bereiken");
            seesNothingAt(joost, joost.path() + "/close", "/dossiers", "/logbook");
        }
    }

    @Test
    void theChainDirectorSeesWhichHandoversAreLate() {
        try (Visit joost = signedIn(port, "joost")) {
            joost.open("/handovers?box=out");
            assertThat(rows(joost).count()).isGreaterThanOrEqualTo(3);
            assertThat(rows(joost).first().innerText()).contains("Te laat");
            Picture.DIRECTOR_HANDOVERS.draw(joost);
        }
    }

    @Test
    void theReceiverGetsWhatWasTickedAndNothingElse() {
        try (Visit joost = signedIn(port, "joost")) {
            joost.open("/signals?state=WITH_DIRECTOR");
            joost.open(joost.linksTo("/signals/").getLast());
            joost.follow("Overdragen");
            choose(joost, "Veilig Thuis");
            joost.tick("Advies");
            joost.choose("Op welke grondslag deelt u?", "Taak van algemeen belang of openbaar gezag");
            joost.fill(
                    "Waarom is dit nodig?",
                    "Er is mogelijk een kind in huis. Wij vragen uw advies over de veiligheid.");
            Locator parts = joost.page().locator("input[name=fields]");
            parts.first().check();
            String kept = joost.page().locator("#fields .quote").last().innerText();
            joost.press("Bekijk wat de ontvanger ziet");
            assertThat(joost.text()).contains("Er is mogelijk een kind in huis").doesNotContain(kept);
            Picture.DIRECTOR_PREVIEW.draw(joost);
        }
    }

    private static void choose(Visit visit, String receiver) {
        Locator to = visit.page().locator("select[name=to]");
        to.selectOption(to.locator("option")
                .filter(new FilterOptions().setHasText(receiver))
                .first()
                .getAttribute("value"));
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("tbody tr");
    }
}
