package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The supervisor sees when lines of the logs go, and keeps them while something is going on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TermPagesTests {

    private static final String PAGE = "/logbook/terms";

    private final SignIn signIn;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @LocalServerPort
    private int port;

    @Autowired
    TermPagesTests(SignIn signIn) {
        this.signIn = signIn;
        TestRegion.found();
    }

    @AfterEach
    void forgetHolds() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("delete from logbook.hold");
        }
    }

    @Test
    void eachLogHasItsTermAndWhatItRestsOn() {
        assertThat(fred().get(PAGE).body())
                .contains("Auditlog", "over wie is iets verwerkt", "5 jaar", "Niemand houdt de logboeken vast.")
                .contains(
                        "Loopt een onderzoek naar een incident",
                        "Loopt een strafzaak",
                        "Loopt een verzoek van een betrokkene",
                        "Loopt een onderzoek van een toezichthouder")
                .doesNotContain("Laat los");
    }

    @Test
    void whoeverHoldsThemSaysWhyAndForHowLong() {
        Map<String, String> form =
                Map.of("reason", "CRIMINAL_CASE", "until", today.plusYears(5).toString());

        assertThat(fred().post(PAGE, form).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(PAGE));

        assertThat(fred().get(PAGE).body())
                .contains("Loopt een strafzaak", String.valueOf(today.getYear() + 5), "Fred", "Laat los")
                .doesNotContain("Niemand houdt");
        assertThat(holds("where lifted_on is null and until = current_date + interval '5 years'"))
                .isOne();
    }

    @Test
    void withoutReasonOrDayNorForLongerThanFiveYearsNothingIsHeld() {
        assertThat(fred().post(PAGE, Map.of("until", today.toString())).body()).contains("Niet alles is goed ingevuld");
        assertThat(fred().post(PAGE, Map.of("reason", "AUDIT")).body()).contains("Niet alles is goed ingevuld");
        assertThat(fred().post(PAGE, Map.of("reason", "<b>", "until", today.toString()))
                        .body())
                .contains("Niet alles is goed ingevuld");
        for (LocalDate day :
                new LocalDate[] {today.minusDays(1), today.plusYears(5).plusDays(1)}) {
            assertThat(fred().post(PAGE, Map.of("reason", "AUDIT", "until", day.toString()))
                            .body())
                    .as(day.toString())
                    .contains("Kies een dag vanaf vandaag, en hoogstens over vijf jaar.")
                    .contains("value=\"" + day + "\"");
        }

        assertThat(holds("")).isZero();
    }

    @Test
    void lettingGoEndsAllOfThemAndTheyStayToBeSeen() {
        fred().post(PAGE, Map.of("reason", "INCIDENT", "until", today.toString()));
        fred().post(PAGE, Map.of("reason", "AUDIT", "until", today.plusDays(9).toString()));

        assertThat(fred().post(PAGE + "/lift", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(PAGE));

        assertThat(holds("where lifted_on = current_date and lifted_by is not null"))
                .isEqualTo(2);
        assertThat(fred().get(PAGE).body())
                .contains("Loopt een onderzoek naar een incident", "losgelaten op")
                .doesNotContain("Laat los");
    }

    private long holds(String which) {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from logbook.hold " + which)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Browser fred() {
        return Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
    }
}
