package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator sends about a colleague: where it leads, and what a mistake looks like. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AdministrationFormsTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private final String login = "p" + UUID.randomUUID();

    @Autowired
    People people;

    @Autowired
    Holdings holdings;

    @Autowired
    Absences absences;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    Recoveries recoveries;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private Sent ada;
    private PersonId person = PersonId.next();
    private String page = "";

    @BeforeEach
    void aColleague() {
        TestRegion.found();
        ada = new Sent(Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR)));
        person = as(() -> people.add("Noor", login));
        page = "/admin/people/" + person.value();
    }

    @AfterEach
    void nothingStays() {
        TestRegion.asOwner("delete from access.absence where person = ?", person.value());
        TestRegion.asOwner("delete from access.appointment where person = ?", person.value());
        TestRegion.asOwner("delete from access.holding where person = ?", person.value());
    }

    @Test
    void aColleagueIsAddedAndChanged() {
        String added =
                ada.sent("/admin/people", "name", "Nina", "login", "n" + login, "active", "true", "version", "0");
        assertThat(ada.browser().get(added).body()).contains("Nina", "n" + login);

        assertThat(ada.browser().get(added + "/edit").body()).contains("n" + login);
        assertThat(ada.sent(
                        added + "/edit", "name", "Nina de Wit", "login", "n" + login, "active", "true", "version", "0"))
                .isEqualTo(added);
        assertThat(ada.browser().get(added).body()).contains("Nina de Wit");
        assertThat(ada.mistake(added + "/edit", "name", "", "login", "n" + login, "active", "true", "version", "1"))
                .contains("Vul dit in.");
        assertThat(ada.mistake(added + "/edit", "name", "X", "login", "n" + login, "active", "true", "version", "0"))
                .contains("Iemand anders heeft dit net gewijzigd.");
        assertThat(ada.mistake("/admin/people", "name", "X", "login", "n" + login, "active", "true", "version", "0"))
                .contains("Deze gebruikersnaam kan niet.");
    }

    @Test
    void aPostIsAskedForAndEnded() {
        PostId post = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
        assertThat(ada.browser().get(page + "/holdings").body()).contains(today.toString());
        assertThat(ada.sent(page + "/holdings", "post", post.value().toString(), "from", "" + today, "last", ""))
                .isEqualTo(page);
        assertThat(ada.browser().get(page).body()).contains("Wacht op een tweede persoon");
        assertThat(ada.mistake(page + "/holdings", "post", post.value().toString(), "from", "" + today, "last", ""))
                .contains("wacht op een tweede persoon");
        assertThat(ada.mistake(page + "/holdings", "post", "", "from", "", "last", ""))
                .contains("Vul dit in.");

        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        String holding =
                page + "/holdings/" + holdings.of(person).getFirst().id().value();
        assertThat(ada.browser().get(holding).body()).contains("Gemeente Huizen");
        assertThat(ada.mistake(holding, "last", "")).contains("Vul dit in.");
        assertThat(ada.mistake(holding, "last", "" + today.minusDays(9))).contains("Kies gisteren of een latere dag.");
        assertThat(ada.sent(holding, "last", "" + today.plusDays(9))).isEqualTo(page);
        assertThat(holdings.of(person)).extracting(Holding::last).containsExactly(today.plusDays(9));
        assertThat(ada.browser().get(page + "/holdings/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .get("/admin/people/" + UUID.randomUUID() + "/holdings")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAbsenceIsReportedForWhoCannotDoSoAndEnded() {
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        String hanna = TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value().toString();
        assertThat(ada.sent(page + "/absence", "deputy", hanna, "from", "2140-01-01", "last", "2140-01-02"))
                .isEqualTo(page);
        assertThat(ada.mistake(page + "/absence", "deputy", hanna, "from", "2140-01-01", "last", "2140-01-02"))
                .contains("Voor deze dagen is al afwezigheid gemeld.");
        assertThat(ada.mistake(page + "/absence", "deputy", "", "from", "", "last", ""))
                .contains("Vul dit in.");
        assertThat(ada.browser().get("/admin/absences").body()).contains("Noor", "2140");

        AbsenceId absence = absences.upcoming(person).getFirst().id();
        assertThat(ada.sent("/admin/absences/" + absence.value() + "/end")).isEqualTo("/admin/absences");
        assertThat(absences.upcoming(person)).isEmpty();
        assertThat(ada.browser()
                        .post("/admin/absences/" + absence.value() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .get("/admin/people/" + UUID.randomUUID() + "/absence")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoAdministratorsLetAColleagueBackIn() {
        PersonId second = as(() -> people.add("Tweede", "q" + login));
        TestRegion.alsoHolds(second, TestRegion.REGION, Role.ADMINISTRATOR);
        Browser other = Browser.of(port, signIn.callAs(second));
        try {
            assertThat(ada.sent(page + "/recovery")).isEqualTo(page);
            assertThat(Jsoup.parse(ada.browser().get("/admin/people").body()).text())
                    .contains("Herstel wacht");
            assertThat(Guest.location(other.post(page + "/recovery/withdraw", Map.of())))
                    .isEqualTo(page);
            assertThat(as(() -> recoveries.of(person))).isEmpty();
            ada.sent(page + "/recovery");

            HttpResponse<String> link = other.post(page + "/recovery/confirm", Map.of());

            assertThat(link.statusCode()).isEqualTo(200);
            assertThat(link.body()).contains("http://localhost:" + port + "/welcome/", "Noor");
            assertThat(ada.browser()
                            .post("/admin/people/" + UUID.randomUUID() + "/recovery", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            TestRegion.asOwner("delete from access.holding where person = ?", second.value());
        }
    }

    @Test
    void whatWasAskedIsRefusedOrTakenBack() {
        PostId post = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
        Browser fred = Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
        String first = "/appointments/"
                + as(() -> desk.propose(person, post, today, null)).value();
        assertThat(Guest.location(fred.post(first + "/refuse", Map.of()))).isEqualTo(first);
        assertThat(fred.get(first).body()).contains("Geweigerd");
        String second = "/appointments/"
                + as(() -> desk.propose(person, post, today, null)).value();
        assertThat(ada.sent(second + "/withdraw")).isEqualTo(second);
        assertThat(ada.browser().get(second).body()).contains("Teruggenomen");
        assertThat(holdings.of(person)).isEmpty();
    }

    @Test
    void whoeverLeavesIsSeenOff() {
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        assertThat(ada.browser().get(page + "/leaving").body()).contains("Account sluiten");
        assertThat(ada.browser().get(page + "/leaving/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .post(page + "/leaving/" + UUID.randomUUID(), Map.of("successor", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .get("/admin/people/" + UUID.randomUUID() + "/leaving")
                        .statusCode())
                .isEqualTo(404);

        assertThat(ada.sent(page + "/leaving")).isEqualTo(page + "/leaving");

        assertThat(ada.browser().get(page + "/leaving").body()).contains("Het account is gesloten");
        assertThat(people.find(person).orElseThrow().active()).isFalse();
        assertThat(people.leftOn(person)).hasValue(today);
        assertThat(holdings.of(person)).extracting(Holding::last).containsExactly(today.minusDays(1));
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
