package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AdministrationPagesTests {

    private static final String HUIZEN = "/admin/organisations/" + TestRegion.HUIZEN.value();
    private static final String HUGO = "/admin/people/" + TestRegion.HUGO_FOCAL_POINT_HUIZEN.value();

    private final SignIn signIn;

    @LocalServerPort
    private int port;

    @Autowired
    AdministrationPagesTests(SignIn signIn) {
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void everyPageIsForAdministratorsAlone() {
        for (String path : pages()) {
            assertThat(ada().get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(as(TestRegion.KARIM_CHAIN_DIRECTOR).get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void everyColleagueArrangesTheirOwnAbsenceAndPassword() {
        for (PersonId person : List.of(TestRegion.HUGO_FOCAL_POINT_HUIZEN, TestRegion.FRED_AUDITOR)) {
            assertThat(as(person).get("/me/absence").statusCode()).isEqualTo(200);
            assertThat(as(person).get("/me/password").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aFieldThatIsLeftOutIsAskedForAndTheRestIsKept() {
        HttpResponse<String> answer = ada().post(
                        "/admin/people", Map.of("name", "Nina de Wit", "login", "", "active", "true", "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Niet alles is goed ingevuld", "Vul dit in.", "Nina de Wit");
    }

    @Test
    void anOrganisationThatWasAddedShowsItsPage() {
        String name = "Opvang " + UUID.randomUUID();

        HttpResponse<String> answer = ada().post(
                        "/admin/organisations",
                        Map.of("name", name, "kind", "SHELTER", "region", "", "active", "true", "version", "0"));

        assertThat(answer.statusCode()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        assertThat(ada().get(page).body()).contains(name, "Zorgcoördinator");
    }

    @Test
    void aRefusedRoleTellsWhyAboveTheForm() {
        HttpResponse<String> answer = ada().post(HUIZEN + "/posts", Map.of("role", "AUDITOR"));
        assertThat(answer.statusCode()).isEqualTo(302);

        assertThat(ada().post(HUIZEN + "/posts", Map.of("role", "ADMINISTRATOR"))
                        .body())
                .contains("Deze rol past niet bij dit soort organisatie.");
    }

    @Test
    void aMunicipalityThatIsTakenTellsSo() {
        HttpResponse<String> answer = ada().post(
                        HUIZEN + "/municipalities", Map.of("municipality", "GM0402", "from", "2030-01-01", "last", ""));

        assertThat(answer.body()).contains("ontvangt de meldingen van deze gemeente al");
    }

    @Test
    void theLinkOfAnInvitationStandsInTheAnswerAlone() {
        HttpResponse<String> answer = ada().post(HUGO + "/invitation", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/welcome/");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(ada().get(HUGO).body()).doesNotContain("/welcome/");
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        HttpResponse<String> answer = ada().post(
                        "/me/password",
                        Map.of(
                                "current",
                                "geraden",
                                "password",
                                "een heel nieuw wachtwoord",
                                "again",
                                "een heel nieuw wachtwoord"));

        assertThat(answer.body()).contains("Dit is niet uw wachtwoord van nu.").doesNotContain("een heel nieuw");
    }

    @Test
    void theAbsenceOfAnotherCannotBeEnded() {
        HttpResponse<String> absent =
                as(TestRegion.HUGO_FOCAL_POINT_HUIZEN).post("/me/absence/" + UUID.randomUUID() + "/end", Map.of());

        assertThat(absent.statusCode()).isEqualTo(404);
    }

    private static List<String> pages() {
        return List.of(
                "/admin/organisations",
                "/admin/organisations/new",
                HUIZEN,
                HUIZEN + "/edit",
                HUIZEN + "/municipalities",
                "/admin/people",
                "/admin/people/new",
                HUGO,
                HUGO + "/edit",
                HUGO + "/holdings",
                HUGO + "/absence",
                "/admin/absences",
                "/admin/codes",
                "/admin/codes/SOURCE",
                "/admin/codes/SOURCE/new",
                "/admin/codes/SEX/UNKNOWN/label",
                "/admin/codes/SEX/UNKNOWN/end");
    }

    private Browser ada() {
        return as(TestRegion.ADA_ADMINISTRATOR);
    }

    private Browser as(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }
}
