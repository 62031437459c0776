package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class ColleaguePagesTests {

    private final Browser browser;
    private final RememberedReports register;
    private final SignIn signIn;

    @Autowired
    ColleaguePagesTests(@LocalServerPort int port, RememberedReports register, SignIn signIn) {
        this.browser = new Browser(port);
        this.register = register;
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void aProfessionalReportBringsItsWriterToTheSignal() {
        signIn(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        browser.open("/reports/new");
        HttpResponse<String> answer = browser.send("/reports/new", professional());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address)
                        .endsWith("/signals/" + register.signals.getLast().value()));
        assertThat(register.reports.getLast().origin())
                .isEqualTo(new Report.Origin("PROFESSIONAL", "SCHOOL", "PERSON", "CRIMINAL", "HIGH", "OBSERVED"));
    }

    @Test
    void whoMayNotReadTheSignalIsThanked() {
        signIn(TestRegion.PAUL_POLICE);
        browser.open("/reports/new");
        HttpResponse<String> answer = browser.send("/reports/new", professional());

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/reports/thanks"));
        assertThat(browser.open("/reports/thanks").body()).contains("Melding vastgelegd");
    }

    @Test
    void aDoubleClickOfAColleagueMakesOneReport() {
        signIn(TestRegion.PAUL_POLICE);
        browser.open("/reports/new");
        Map<String, String> fields = new HashMap<>(professional());
        fields.put("submission", "C".repeat(24));
        browser.send("/reports/new", fields);
        int once = register.reports.size();
        browser.open("/reports/new");
        browser.send("/reports/new", fields);

        assertThat(register.reports).hasSize(once);
    }

    @Test
    void peopleAreAddedWithoutLosingAWord() {
        signIn(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        browser.open("/reports/new");
        Map<String, String> fields = new HashMap<>(professional());
        fields.put("involved[0].name", "Eerste");
        fields.put("more", "yes");
        for (int people = 2; people <= 5; people++) {
            assertThat(browser.send("/reports/new", fields).body()).contains("Persoon " + people, "Eerste", "Leerling");
            fields.put("involved[%d].name".formatted(people - 1), "Nummer " + people);
        }
        assertThat(browser.send("/reports/new", fields).body()).doesNotContain("Persoon 6", "name=\"more\"");

        fields.remove("more");
        browser.send("/reports/new", fields);
        assertThat(register.reports.getLast().involved()).hasSize(5);
    }

    @Test
    void aPhoneNoteKeepsThatTheCallerWasToldToRing112AndGivesACodeToReadAloud() {
        signIn(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        assertThat(browser.open("/reports/phone").body()).contains("112");
        HttpResponse<String> answer = browser.send(
                "/reports/phone",
                Map.of(
                        "story.seen",
                        "De beller hoort geschreeuw.",
                        "about.source",
                        "CITIZEN",
                        "agreed",
                        "ADVICE,CODE"));

        assertThat(answer.body())
                .contains(
                        "Lees deze code voor",
                        "/signals/" + register.signals.getLast().value());
        assertThat(ReportPagesTests.code(answer)).hasSize(20);
        assertThat(register.reports.getLast().story().seen())
                .isEqualTo("De beller hoort geschreeuw.\n\n[Tijdens het gesprek is gezegd: bel 112 bij gevaar.]");
        assertThat(register.reports.getLast().origin().channel()).isEqualTo("PHONE");
    }

    @Test
    void aNoteWithoutSourceOrStoryIsNotLost() {
        signIn(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
        browser.open("/reports/phone");

        assertThat(browser.send("/reports/phone", Map.of("story.place", "Kerkstraat 1"))
                        .body())
                .contains("id=\"story.seen-error\"", "id=\"about.source-error\"", "Kerkstraat 1");
    }

    @Test
    void onlyColleaguesWhoRegisterSignalsSeeThesePages() {
        assertThat(browser.open("/reports/new").statusCode()).isEqualTo(302);
        signIn(TestRegion.BEA_REGIONAL_COORDINATION);
        assertThat(browser.open("/reports/new").statusCode()).isEqualTo(404);
        assertThat(browser.open("/reports/phone").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> professional() {
        return Map.of(
                "about.source", "SCHOOL",
                "about.subject", "PERSON",
                "about.exploitation", "CRIMINAL",
                "about.priority", "HIGH",
                "about.certainty", "OBSERVED",
                "story.seen", "Leerling heeft dure spullen.",
                "occasion.municipality", "GM0402");
    }

    private void signIn(PersonId person) {
        browser.carry(signIn.callAs(person).token());
    }
}
