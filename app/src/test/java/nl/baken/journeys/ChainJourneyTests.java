package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chain runs: one report walks from a citizen's phone to the figures, past the desks of five people. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ChainJourneyTests {

    private static final String PASSWORD = "een-lang-wachtwoord";
    private static final String ANSWER = "Waar dat nodig is bieden wij hulp aan.";
    private static final String COUNTED = "GM0406";
    private static final Map<String, PersonId> COLLEAGUES = Map.of(
            "test-hanna", TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
            "test-karim", TestRegion.KARIM_CHAIN_DIRECTOR,
            "test-zoe", TestRegion.ZOE_CARE_COORDINATOR,
            "test-bea", TestRegion.BEA_REGIONAL_COORDINATION);

    private final SignIn signIn;
    private final String base;

    @Autowired
    ChainJourneyTests(SignIn signIn, @LocalServerPort int port) {
        this.signIn = signIn;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void everybodyHasAPassword() {
        TestRegion.found();
        COLLEAGUES.forEach((login, person) -> {
            signIn.setPassword(person, PASSWORD);
            TestRegion.withoutSecondFactor(person);
        });
    }

    @Test
    void aReportWalksFromACitizenToTheFigures() {
        String story = "Meisjes komen alleen in de nacht buiten " + System.nanoTime();
        String receipt = aCitizenReports(story);
        String direction = theFocalPointPicksUpAndHandsOver(story);
        String care = theChainDirectorTakesOverAndAsksForCare(direction);
        theCareCoordinatorOpensADossierThatIsCounted(care);
        theRegionCountsWithoutExposingAnyone();
        theChainDirectorClosesAndTellsTheCitizen(direction);
        theCitizenHearsBack(receipt);
    }

    @Test
    void aReportInEnglishIsSoundFromItsErrorsToItsConversation() {
        try (Visit citizen = Visit.onAPhone(base)) {
            citizen.open("/report/new?lang=en");
            citizen.press("Send report");
            sound(citizen, "Not everything is filled in correctly");
            citizen.fill("What did you see or hear?", "Girls only go out at night.");
            citizen.press("Send report");
            sound(citizen, "Thank you for your report");
            String receipt = citizen.page().locator("input[name=code]").inputValue();
            citizen.open("/report/receipt");
            citizen.fill("Your receipt code", receipt);
            citizen.press("Continue");
            sound(citizen, "We have received your report");
            citizen.open("/report/nowhere");
            sound(citizen, "This page is not here");
        }
    }

    private String aCitizenReports(String story) {
        try (Visit citizen = Visit.withoutScript(base)) {
            citizen.open("/report");
            assertThat(citizen.text()).contains("Bel 112");
            citizen.follow("Ik wil iets melden");
            citizen.press("Melding versturen");
            assertThat(citizen.text()).contains("Niet alles is goed ingevuld");
            citizen.fill("Wat hebt u gezien of gehoord?", story);
            citizen.choose("In welke gemeente?", "Hilversum");
            citizen.press("Melding versturen");
            assertThat(citizen.heading()).isEqualTo("Dank u wel voor uw melding");
            return citizen.page().locator("input[name=code]").inputValue();
        }
    }

    private String theFocalPointPicksUpAndHandsOver(String story) {
        try (Visit hanna = Visit.atADesk(base).signInWithApp("test-hanna", PASSWORD)) {
            assertThat(hanna.heading()).isEqualTo("Werkvoorraad");
            openTheSignalThatTells(story, hanna);
            hanna.press("Oppakken");
            assertThat(hanna.text()).contains("Wordt verrijkt");
            return handOver(hanna, "Regio Gooi en Vechtstreek", "Regie in de keten");
        }
    }

    private String theChainDirectorTakesOverAndAsksForCare(String handover) {
        try (Visit karim = Visit.atADesk(base).signInWithApp("test-karim", PASSWORD)) {
            karim.open(handover);
            karim.press("Accepteren");
            karim.page().locator("main a[href^='/signals/']").first().click();
            assertThat(karim.text()).contains("Bij de ketenregisseur");
            return handOver(karim, "Zorgcoördinator", "Zorgcoördinatie");
        }
    }

    private void theCareCoordinatorOpensADossierThatIsCounted(String handover) {
        try (Visit zoe = Visit.atADesk(base).signInWithApp("test-zoe", PASSWORD)) {
            String before = total(zoe);
            zoe.open(handover);
            zoe.press("Accepteren");
            zoe.follow("Dossier openen");
            zoe.tick("Er is nog niets bekend");
            zoe.press("Zoeken");
            sound(zoe, "Geen dossier gevonden");
            zoe.press("Nieuw dossier");
            sound(zoe, "Contactpersoon");
            zoe.press("Dossier openen");
            sound(zoe, "Niet alles is goed ingevuld");
            fillWhatIsAsked(zoe);
            zoe.page().locator("select[name='nature.municipality']").selectOption(COUNTED);
            zoe.press("Dossier openen");
            sound(zoe, "Het dossier is geopend", "Dit dossier heeft geen naam");
            assertThat(before).isEqualTo("0");
            assertThat(total(zoe))
                    .as("the region of the care coordinator sees its own small number")
                    .isEqualTo("1");
        }
    }

    private void theRegionCountsWithoutExposingAnyone() {
        try (Visit bea = Visit.onAPhone(base).signInWithApp("test-bea", PASSWORD)) {
            assertThat(total(bea)).isEqualTo("<5");
            assertThat(bea.heading()).isEqualTo("Aard en omvang");
            assertThat(bea.open("/dossiers")).isEqualTo(404);
        }
    }

    private void theChainDirectorClosesAndTellsTheCitizen(String direction) {
        try (Visit karim = Visit.atADesk(base).signInWithApp("test-karim", PASSWORD)) {
            karim.open(direction);
            karim.page().locator("main a[href^='/signals/']").first().click();
            karim.follow("Sluiten");
            karim.press("Signaal sluiten");
            sound(karim, "Niet alles is goed ingevuld");
            karim.page().locator("input[name=reason]").first().check();
            karim.tick(ANSWER);
            karim.press("Signaal sluiten");
            sound(karim, "Het signaal is gesloten");
        }
    }

    private void theCitizenHearsBack(String receipt) {
        try (Visit citizen = Visit.onAPhone(base)) {
            citizen.open("/report/receipt");
            citizen.fill("Uw ontvangstcode", receipt.toLowerCase(Locale.ROOT));
            citizen.press("Verder");
            assertThat(citizen.text()).contains("Wij hebben uw melding ontvangen", ANSWER);
            citizen.fill("Wat wilt u toevoegen?", "Er staat nu ook een witte bus.");
            citizen.press("Toevoegen");
            assertThat(citizen.text()).contains("Wij hebben dit bij uw melding gezet");
        }
    }

    private static String total(Visit visit) {
        visit.open("/figures?from=%1$s-01-01&until=%1$s-12-31&municipality=%2$s"
                .formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam")).getYear(), COUNTED));
        Locator total = visit.page().locator("tfoot .number").first();
        return visit.page().locator("tfoot .number").count() == 0 ? "0" : total.innerText();
    }

    /** The page that came back tells this, and is as accessible as the first one was. */
    private static void sound(Visit visit, String... told) {
        assertThat(visit.text()).contains(told);
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.scrollsSideways()).isFalse();
        assertThat(visit.complaints()).isEmpty();
    }

    private static void fillWhatIsAsked(Visit visit) {
        visit.page()
                .locator("input[name='next.reviewOn']")
                .fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(7).toString());
        for (Locator select : visit.page().locator("select").all()) {
            if (select.inputValue().isEmpty()) {
                select.selectOption(new SelectOption().setIndex(1));
            }
        }
    }

    private static void openTheSignalThatTells(String story, Visit visit) {
        for (int page = 1; page <= 20; page++) {
            visit.open("/signals?state=NEW&page=" + page);
            Optional<String> telling = visit.linksTo("/signals/").stream()
                    .filter(signal -> visit.source(signal).contains(story))
                    .findFirst();
            if (telling.isPresent()) {
                visit.open(telling.get());
                return;
            }
        }
        throw new AssertionError("no new signal tells " + story);
    }

    private static String handOver(Visit visit, String receiver, String purpose) {
        visit.follow("Overdragen");
        String option = visit.page()
                .locator("select[name=to] option")
                .filter(new FilterOptions().setHasText(receiver))
                .filter(new FilterOptions().setHasText("Regio Gooi en Vechtstreek"))
                .first()
                .getAttribute("value");
        visit.page().locator("select[name=to]").selectOption(option);
        visit.tick(purpose);
        visit.choose("Op welke grondslag deelt u?", "Taak van algemeen belang of openbaar gezag");
        visit.fill("Waarom is dit nodig?", "Om te beoordelen wat er nodig is.");
        visit.page().locator("input[name=fields]").first().check();
        visit.press("Bekijk wat de ontvanger ziet");
        sound(visit, "Om te beoordelen wat er nodig is.");
        visit.press("Overdragen");
        assertThat(visit.text()).contains("Aangeboden");
        return visit.path();
    }
}
