package nl.baken.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.deadlines.WorkingDays;
import nl.baken.platform.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClosedDayPagesTests {

    private static final String DAYS = "/admin/closed-days";
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private final SignIn signIn;
    private final WorkingDays workingDays;
    private final LocalDate tuesday = LocalDate.of(2095, 1, 4).plusWeeks(WEEKS.incrementAndGet());

    @LocalServerPort
    private int port;

    @Autowired
    ClosedDayPagesTests(SignIn signIn, WorkingDays workingDays) {
        this.signIn = signIn;
        this.workingDays = workingDays;
        TestRegion.found();
    }

    @AfterEach
    void openTheDayAgain() throws Exception {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.prepareStatement("delete from deadlines.closed_day where day = ?")) {
            statement.setObject(1, tuesday);
            statement.executeUpdate();
        }
    }

    @Test
    void aDayIsClosedInTwoStepsAndCountsAtOnce() {
        assertThat(text(post("/new"))).contains("Klopt dit?", "Nationale dag", "Stb. 2094, 12", "Dat geldt meteen");
        assertThat(workingDays.isWorkingDay(tuesday)).isTrue();

        assertThat(text(post(""))).isEmpty();

        assertThat(workingDays.isWorkingDay(tuesday)).isFalse();
        assertThat(text(ada().get(DAYS))).contains("Nationale dag", "Stb. 2094, 12", "Telt mee", "door Ada");
        assertThat(text(ada().get("/deadlines/why?term=WMO-2.3.5&start=" + tuesday.minusWeeks(2))))
                .contains("is bij koninklijk besluit een vrije dag: Nationale dag (Stb. 2094, 12)", "loopt door tot");
    }

    @Test
    void aDayThatWasEnteredByMistakeIsWithdrawnAndStaysInTheList() {
        post("");
        String withdraw = row().select("form").attr("action");

        ada().post(withdraw, Map.of());

        assertThat(workingDays.isWorkingDay(tuesday)).isTrue();
        assertThat(row().text()).contains("Ingetrokken");
        assertThat(row().select("form")).isEmpty();
        assertThat(ada().post(withdraw, Map.of()).statusCode()).isEqualTo(302);
        assertThat(row().text()).contains("Ingetrokken");
    }

    @Test
    void aDayStandsThereOnce() {
        post("");

        assertThat(text(post("/new"))).contains("Deze dag staat er al.");
        assertThat(text(post(""))).contains("Deze dag staat er al.");
    }

    @Test
    void onlyADayToComeOnWhichPeopleWorkIsClosed() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        assertThat(text(post("", today.minusDays(1).toString()))).contains("Deze dag is al voorbij.");
        assertThat(text(post("", "2027-12-25"))).contains("werkt al niemand");
        assertThat(text(post("", "2028-04-14"))).contains("werkt al niemand");
        assertThat(text(post("", "2150-01-05"))).contains("Kies een dag voor 2100.");
        assertThat(text(post("", "0001-01-01"))).contains("Niet alles is goed ingevuld");
        assertThat(text(post("", "9999-12-31"))).contains("Niet alles is goed ingevuld");
        assertThat(text(post("", ""))).contains("Niet alles is goed ingevuld");
    }

    @Test
    void aDecreeIsNamedWithItsSource() {
        assertThat(text(ada().post(DAYS, Map.of("day", tuesday.toString(), "name", " ", "source", ""))))
                .contains("Naam: ", "Besluit: ");
        assertThat(workingDays.isWorkingDay(tuesday)).isTrue();
    }

    @Test
    void onlyAnAdministratorClosesADay() {
        Browser fred = Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));

        assertThat(fred.post(DAYS, fields(tuesday.toString())).statusCode()).isEqualTo(404);
        assertThat(workingDays.isWorkingDay(tuesday)).isTrue();
    }

    @Test
    void theAuditLogTellsWhoDidIt() {
        post("");

        assertThat(text(as(TestRegion.FRED_AUDITOR).get("/logbook/acts?action=ADMINISTER")))
                .contains("POST /admin/closed-days");
    }

    private Element row() {
        return Jsoup.parse(ada().get(DAYS).body()).select("tbody tr").stream()
                .filter(row -> row.select("time").attr("datetime").equals(tuesday.toString()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> post(String step) {
        return post(step, tuesday.toString());
    }

    private HttpResponse<String> post(String step, String day) {
        return ada().post(DAYS + step, fields(day));
    }

    private static Map<String, String> fields(String day) {
        return Map.of("day", day, "name", "Nationale dag", "source", "Stb. 2094, 12");
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text();
    }

    private Browser ada() {
        return as(TestRegion.ADA_ADMINISTRATOR);
    }

    private Browser as(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }
}
