package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Map;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A care coordinator finds somebody a place in a browser: from the dossier over the question and the hold to the stay. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShelterJourneyTests {

    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final String base;

    @Autowired
    ShelterJourneyTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    @Test
    void findsSomebodyAPlaceFromTheDossierOn() {
        String partner = records.of(Kind.PARTNER, Persona.ZOE.holder());
        Browser zoe = Browser.of(port, signIn.callAs(Persona.ZOE.person()));
        zoe.post(
                "/partners/" + partner + "/places",
                Map.of(
                        "version",
                        "0",
                        "kind",
                        "EMERGENCY",
                        "much.places",
                        "1",
                        "much.ours",
                        "0,5",
                        "much.sharedWith",
                        "Flevoland",
                        "who.sexes",
                        "FEMALE",
                        "who.fromAge",
                        "18",
                        "who.toAge",
                        "150",
                        "who.children",
                        "0",
                        "cost",
                        "185,50"));
        String dossier = records.of(Kind.DOSSIER, Persona.ZOE.holder());
        try (Visit visit =
                Visit.atADesk(base).with(signIn.callAs(Persona.ZOE.person()).token())) {
            visit.open("/dossiers/" + dossier);
            visit.follow("Bekijk de opvang");
            visit.choose("Welke soort plek?", "Noodopvang");
            look(visit, "shelter-ask");
            visit.press("Zet op de wachtlijst");
            assertThat(visit.text()).contains("Wacht op een plek");
            look(visit, "placement-waiting");
            visit.follow("Houd een plek vast");
            look(visit, "placement-hold");
            visit.page().locator("#place").selectOption(new SelectOption().setIndex(1));
            visit.page().locator("#ground").selectOption("PUBLIC_TASK");
            visit.fill("Waarom is het nodig dat de opvang dit weet?", "zij zoekt een plek voor vannacht");
            visit.press("Houd deze plek vast");
            assertThat(visit.text()).contains("Plek wordt vastgehouden");
            look(visit, "placement-held");
            visit.follow("Plaatsen");
            look(visit, "placement-stay");
            visit.press("Bewaren");
            assertThat(visit.text()).contains("Geplaatst").contains("Kosten tot nu toe");
            look(visit, "placement-placed");
            for (String page : new String[] {
                "/places",
                "/partners",
                "/partners/" + partner,
                "/partners/" + partner + "/address",
                "/partners/" + partner + "/edit",
                "/partners/" + partner + "/contacts",
                "/partners/" + partner + "/places",
                "/gaps",
                "/gaps/new"
            }) {
                visit.open(page);
                look(visit, page.replace(partner, "id").replace('/', '-').substring(1));
            }
        }
    }

    private static void look(Visit visit, String name) {
        visit.narrowTo(Visit.DESK);
        assertThat(visit.barriers()).as(name).isEmpty();
        visit.photograph(picture(name + "-desk"));
        visit.narrowTo(Visit.PHONE);
        assertThat(visit.scrollsSideways()).as(name).isFalse();
        visit.photograph(picture(name + "-phone"));
        visit.narrowTo(Visit.DESK);
        assertThat(visit.complaints()).as(name).isEmpty();
    }

    private static @Nullable Path picture(String name) {
        String folder = System.getProperty("baken.pictures");
        return folder == null ? null : Path.of(folder, name + ".png");
    }
}
