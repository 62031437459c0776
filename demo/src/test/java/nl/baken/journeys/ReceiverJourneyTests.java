package nl.baken.journeys;

import static nl.baken.journeys.Colleagues.seesNothingAt;
import static nl.baken.journeys.Colleagues.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.demo.DemoRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who receives: the care coordinators, who follow a person, and the partners, who do their own part. */
@DemoRegion
class ReceiverJourneyTests {

    private final int port;

    @Autowired
    ReceiverJourneyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void aDossierShowsSafeContactBeforeAnythingElse() {
        try (Visit mirjam = signedIn(port, "mirjam")) {
            openADossierWithRules(mirjam);
            assertThat(mirjam.page().locator(".now").innerText()).contains("Veilig contact", "Mag niet");
            assertThat(mirjam.text()).contains("Tijdlijn", "Dossier geopend", "Vaste contactpersoon");
            Picture.CARE_DOSSIER.draw(mirjam);
        }
    }

    @Test
    void careAndLawStandSideBySideWithWhatWaitsAndWhatRuns() {
        try (Visit mirjam = signedIn(port, "mirjam")) {
            openADossierWithLanes(mirjam);
            assertThat(mirjam.text())
                    .contains(
                            "Wie wacht op wie",
                            "wacht op IND",
                            "In eigen woorden",
                            "Verschil met het begin:",
                            "Bedenktijd (B8/3)")
                    .contains("Politie en zorg zien de persoon binnen een week");
            assertThat(mirjam.page().locator("svg.lanes__picture [data-row]").count())
                    .isGreaterThan(10);
            mirjam.page().locator("#lanes-title").scrollIntoViewIfNeeded();
            Picture.CARE_LANES.draw(mirjam);
        }
    }

    @Test
    void aCareCoordinatorFindsAPersonBeforeMakingADossier() {
        try (Visit mirjam = signedIn(port, "mirjam")) {
            openADossierWithRules(mirjam);
            String dossier = mirjam.heading();
            String name = mirjam.page()
                    .locator(".now .utrecht-alert__message strong")
                    .first()
                    .innerText();
            mirjam.open("/dossiers/search");
            mirjam.fill("Naam", name);
            mirjam.press("Zoeken");
            assertThat(mirjam.page().locator("#found").innerText()).contains(dossier, name, "Nieuw dossier");
            Picture.CARE_SEARCH.draw(mirjam);
        }
    }

    @Test
    void aListOfDossiersNamesNobodyUntilItIsAsked() {
        try (Visit mirjam = signedIn(port, "mirjam")) {
            mirjam.open("/dossiers");
            assertThat(mirjam.text()).contains("Toon ook namen").doesNotContainPattern("06-?\\d{8}");
            assertThat(mirjam.page().locator("thead").innerText()).doesNotContain("Naam");
            seesNothingAt(mirjam, "/logbook", "/admin/people");
        }
    }

    @Test
    void aPartnerReadsWhatWasSharedAndNotTheSignal() {
        try (Visit pieter = signedIn(port, "pieter")) {
            pieter.open("/handovers");
            pieter.open(pieter.linksTo("/handovers/").getFirst());
            assertThat(pieter.text())
                    .contains("Wat u hebt gekregen", "Grondslag", "Accepteren", "Teruggeven")
                    .doesNotContain("Controlelijst");
            assertThat(pieter.page().locator("a[href^='/signals']").count()).isZero();
            Picture.PARTNER_HANDOVER.draw(pieter);
            seesNothingAt(pieter, "/signals", "/dossiers", "/figures", "/logbook", "/admin/people");
        }
    }

    @Test
    void aPartnerTellsWhatCameOfIt() {
        try (Visit pieter = signedIn(port, "pieter")) {
            openAnAccepted(pieter);
            pieter.follow("Uitkomst melden");
            pieter.tick("Onderzoek gestart");
            pieter.fill("Toelichting", "De zaak is opgepakt. Wij bellen binnen twee weken.");
            assertThat(pieter.text()).contains("Wat kan de melder hierover lezen?");
            Picture.PARTNER_OUTCOME.draw(pieter);
        }
    }

    @Test
    void aPartnerSeesNothingOfWhatAnotherPartnerGot() {
        String advice;
        try (Visit vera = signedIn(port, "vera")) {
            vera.open("/handovers");
            advice = vera.linksTo("/handovers/").getFirst();
        }
        try (Visit pieter = signedIn(port, "pieter")) {
            seesNothingAt(pieter, advice, advice + "/outcome");
        }
    }

    private static void openADossierWithRules(Visit visit) {
        visit.open("/dossiers");
        for (String dossier : visit.linksTo("/dossiers/")) {
            visit.open(dossier);
            if (visit.page().locator(".now .alert--info").innerText().contains("Mag niet")) {
                return;
            }
        }
        throw new AssertionError("no dossier says what is not safe");
    }

    private static void openADossierWithLanes(Visit visit) {
        visit.open("/dossiers");
        for (String dossier : visit.linksTo("/dossiers/")) {
            visit.open(dossier + "/trajectories");
            if (visit.text().contains("Bedenktijd (B8/3)")) {
                return;
            }
        }
        throw new AssertionError("no dossier has two lanes");
    }

    private static void openAnAccepted(Visit visit) {
        visit.open("/handovers");
        for (String handover : visit.linksTo("/handovers/")) {
            visit.open(handover);
            if (visit.text().contains("Uitkomst melden")) {
                return;
            }
        }
        throw new AssertionError("no handover was accepted");
    }
}
