package nl.baken.trajectories;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.trajectories.Lanes.HOUSING;
import static nl.baken.trajectories.Lanes.REPORT;
import static nl.baken.trajectories.Lanes.WHAT;
import static nl.baken.trajectories.Lanes.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.dossiers.DossierId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which care and law stand side by side, without JavaScript. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TrajectoryPagesTests {

    @Autowired
    Lanes lanes;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    @Test
    void thePictureAndTheTableTellTheSameLines() {
        DossierId id = lanes.housed();
        StepId bed = lanes.planned(id, HOUSING, "Plek zoeken");
        StepId move = lanes.planned(id, HOUSING, "Verhuizen");
        lanes.planned(id, REPORT, "Gesprek", "POLICE", today().plusDays(60));
        lanes.await(id, move, bed);
        lanes.granted(id, WindowKind.REFLECTION, today().minusDays(80));
        Document page = page(id, "");
        List<String> drawn = page.select("svg.lanes__picture [data-row]").eachAttr("data-row");
        List<String> told = page.select("table tbody tr th").eachText();
        assertThat(drawn).hasSize(4).isEqualTo(told);
        assertThat(page.select("svg .lanes__arrow")).hasSize(1);
        assertThat(page.select("table").text())
                .contains("Plek zoeken", "wacht op regel", "Bedenktijd (B8/3)", "Zorg:", "Recht:");
        assertThat(page.select("svg").attr("aria-label")).contains("4");
    }

    @Test
    void thePictureAsksNothingOfAnybodyAndLoosensNoPolicy() {
        DossierId id = lanes.housed();
        lanes.planned(id, HOUSING, WHAT);
        Elements picture = page(id, "").select("svg.lanes__picture");
        assertThat(picture).hasSize(1);
        assertThat(picture.select("script, style, image, use, foreignObject, [style], [href], [onclick]"))
                .isEmpty();
    }

    @Test
    void thePageSaysWhoWaitsForWhomAndWhyADateIsWhatItIs() {
        DossierId id = lanes.housed();
        StepId benefit = lanes.planned(id, HOUSING, "Uitkering aanvragen");
        lanes.asZoe(() -> steps.await(id, benefit, 1, new Awaited.Partner("IND"), today().plusDays(4)));
        lanes.granted(id, WindowKind.REFLECTION, today().minusDays(80));
        Document page = page(id, "");
        assertThat(page.select("section:has(#waits-title)").text()).contains("Zoë: Uitkering aanvragen wacht op IND");
        String why = page.select("article.window a[href^=/deadlines/why]").attr("href");
        assertThat(zoe().get(why).body()).contains("Vc 2000 B8/3");
        assertThat(page.select("article.window").text()).contains("Deze termijn eindigt binnen 14 dagen");
    }

    @Autowired
    StepDesk steps;

    @Test
    void aDomainThatNobodyOpenedIsNotThereAndOneThatIsOpenTellsWhy() {
        DossierId id = lanes.housed();
        assertThat(zoe().get(at(id, "/domains/HEALTH")).statusCode()).isEqualTo(404);
        assertThat(zoe().get(at(id, "/domains/HOUSING")).body()).contains(Lanes.WHY);
        assertThat(page(id, "/domains/new").select("select option").eachAttr("value"))
                .contains("HEALTH")
                .doesNotContain("HOUSING");
        assertThat(page(id, "/steps/new").select("select#track option").eachAttr("value"))
                .contains("CARE:HOUSING", "LAW:REPORT")
                .doesNotContain("CARE:HEALTH");
    }

    @Test
    void whoeverPlansContactTooCloseToThatOfThePoliceIsToldAtOnce() {
        DossierId id = lanes.housed();
        lanes.planned(id, REPORT, "Verhoor", "POLICE", today().plusDays(30));
        Browser zoe = zoe();
        var answer = zoe.post(
                at(id, "/steps/new"),
                Map.of(
                        "track", "CARE:HOUSING",
                        "what", "Kennismaken bij de opvang",
                        "party", "SHELTER",
                        "meets", "true",
                        "owner", ZOE_CARE_COORDINATOR.value().toString(),
                        "due", today().plusDays(28).toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        Document page = page(id, "");
        assertThat(page.select("#collisions").text()).contains("Politie of justitie op", "zorg op");
        assertThat(page.select("svg .lanes__band")).hasSize(1);
    }

    @Test
    void aStepIsTakenFromPlannedToDoneByClicking() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        String steps = "/steps/" + step.value();
        assertThat(page(id, steps).select("form[action$=/begin]")).hasSize(1);
        zoe().post(at(id, steps + "/begin"), Map.of());
        assertThat(page(id, steps).select("form[action$=/begin]")).isEmpty();
        Document wrong = Jsoup.parse(
                zoe().post(at(id, steps + "/end"), Map.of("end", "DONE")).body());
        assertThat(wrong.select(".utrecht-form-field-error-message")).hasSize(1);
        assertThat(wrong.select("input[value=DONE]").hasAttr("checked")).isTrue();
        zoe().post(at(id, steps + "/end"), Map.of("end", "DONE", "outcome", "Zij heeft een kamer"));
        Document done = page(id, steps);
        assertThat(done.text()).contains("Zij heeft een kamer", "Klaar", "Gepland, uiterlijk");
        assertThat(done.select("a[href$=/plan]").text()).isEqualTo("Weer oppakken");
    }

    @Test
    void whoeverSendsAnOldFormIsToldAndWhatTheyTypedStaysThere() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        String due = today().plusDays(44).toString();
        Map<String, String> form = Map.of("owner", ZOE_CARE_COORDINATOR.value().toString(), "due", due, "version", "1");
        assertThat(zoe().post(at(id, "/steps/" + step.value() + "/plan"), form).statusCode())
                .isEqualTo(302);
        Document told = Jsoup.parse(
                zoe().post(at(id, "/steps/" + step.value() + "/plan"), form).body());
        assertThat(told.select("#error-summary").text()).contains("Iemand anders wijzigde dit net");
        assertThat(told.select("input[name=due]").val()).isEqualTo(due);
    }

    @Test
    void theDossierLeadsThereAndItsTimelineTellsThatSomethingChanged() {
        DossierId id = lanes.housed();
        String dossier = zoe().get("/dossiers/" + id.value()).body();
        assertThat(dossier).contains("/dossiers/" + id.value() + "/trajectories", "Zorg en recht bijgewerkt");
    }

    @Test
    void theWorklistLeadsToTheStep() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT, "SHELTER", today().minusDays(900));
        assertThat(zoe().get("/?shelf=OVERDUE").body())
                .contains("Stap in het traject", at(id, "/steps/" + step.value()));
    }

    private Document page(DossierId id, String path) {
        var answer = zoe().get(at(id, path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String at(DossierId id, String path) {
        return "/dossiers/" + id.value() + "/trajectories" + path;
    }

    private Browser zoe() {
        return Browser.of(port, signIn.callAs(ZOE_CARE_COORDINATOR));
    }
}
