package nl.baken.journeys;

import static nl.baken.journeys.Colleagues.seesNothingAt;
import static nl.baken.journeys.Colleagues.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.demo.DemoRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees to it that Baken works as it should, and sees no case: the administrator and the data protection officer. */
@DemoRegion
class OversightJourneyTests {

    private static final Pattern ENTRY = Pattern.compile("<a href=\"(/[^\"]+)\"");

    private final SignIn signIn;
    private final int port;

    @Autowired
    OversightJourneyTests(SignIn signIn, @LocalServerPort int port) {
        this.signIn = signIn;
        this.port = port;
    }

    @Test
    void wherePasswordsAreEnoughTheSignInPageSaysThatAllIsInvented() {
        try (Visit visitor = Visit.withoutScript("http://localhost:" + port)) {
            visitor.open("/login");
            assertThat(visitor.text()).contains("er is geen tweede factor verplicht", "alleen verzonnen gegevens");
        }
    }

    @Test
    void whoeverHasNoSecondFactorHereProvesThePasswordOnceMore() {
        try (Visit frits = signedIn(port, "frits")) {
            frits.open("/prove?to=/admin/people");
            assertThat(frits.barriers()).isEmpty();
            frits.fill("Uw wachtwoord van nu", "geraden");
            frits.press("Verder");
            assertThat(frits.text()).contains("Dit is niet uw wachtwoord van nu");
            frits.open("/prove?to=/admin/people");
            frits.fill("Uw wachtwoord van nu", "baken-demo-2019");
            frits.press("Verder");
            assertThat(frits.heading()).isEqualTo("Medewerkers");
        }
    }

    @Test
    void everyEntryOfTheirMenuOpensForAColleagueOfEachRole() throws SQLException {
        for (Map.Entry<String, PersonId> colleague : people().entrySet()) {
            Browser browser = Browser.of(port, signIn.callAs(colleague.getValue()));
            List<String> entries = ENTRY.matcher(browser.get("/me/password").body())
                    .results()
                    .map(entry -> entry.group(1))
                    .distinct()
                    .toList();
            assertThat(entries).as(colleague.getKey()).hasSizeGreaterThan(5);
            for (String entry : entries) {
                assertThat(browser.get(entry).statusCode())
                        .as(colleague.getKey() + " at " + entry)
                        .isEqualTo(200);
            }
        }
    }

    private static Map<String, PersonId> people() throws SQLException {
        Map<String, PersonId> people = new TreeMap<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select distinct on (s.role) p.login, p.id from access.person p
                        join access.holding h on h.person = p.id join access.post s on s.id = h.post
                        where p.active and h.valid_until is null and s.role <> 'REPORTER' order by s.role, p.login
                        """)) {
            while (rows.next()) {
                people.put(rows.getString(1), new PersonId(rows.getObject(2, UUID.class)));
            }
        }
        assertThat(people).hasSize(Role.values().length - 1);
        return people;
    }

    @Test
    void theAdministratorKeepsPeopleAndSeesNoCase() {
        try (Visit frits = signedIn(port, "frits")) {
            assertThat(frits.heading()).isEqualTo("Werkvoorraad");
            frits.open("/admin/people");
            assertThat(frits.heading()).isEqualTo("Medewerkers");
            assertThat(frits.text()).contains("Sanne Brakenzijl", "Aandachtsfunctionaris", "Mag inloggen");
            Picture.ADMINISTRATOR_PEOPLE.draw(frits);
            seesNothingAt(frits, "/signals", "/handovers", "/dossiers", "/figures", "/logbook");
        }
    }

    @Test
    void theAdministratorSeesWhoStandsInForWhom() {
        try (Visit frits = signedIn(port, "frits")) {
            frits.open("/admin/absences");
            assertThat(frits.page().locator("tbody").innerText()).contains("Ingrid Vechtmaat", "Wouter Hagendoren");
            Picture.ADMINISTRATOR_ABSENCE.draw(frits);
        }
    }

    @Test
    void whatTheOneProposesTheOtherConfirmsAndAColleagueIsTold() {
        try (Visit greet = signedIn(port, "greet")) {
            assertThat(greet.text()).contains("Voorgestelde rol: bevestig of weiger");
            greet.open("/appointments");
            greet.follow("Noor Beukenhorst");
            assertThat(greet.text()).contains("Frits Sleutelaar", "Gemeente Hilversum", "Wacht op bevestiging");
            assertThat(greet.barriers()).isEmpty();
            assertThat(greet.scrollsSideways()).isFalse();
            greet.press("Bevestigen");
            greet.fill("Uw wachtwoord van nu", "baken-demo-2019");
            greet.press("Verder");
            greet.press("Bevestigen");
            assertThat(greet.text()).contains("Bevestigd", "Greet Wachtelbeek");
        }
        try (Visit sanne = signedIn(port, "sanne")) {
            sanne.open("/?shelf=POSTS");
            assertThat(sanne.text()).contains("Nieuw bij deze functie: bekijk wie");
            sanne.open(sanne.linksTo("/appointments/").getFirst());
            sanne.press("Gezien");
            assertThat(sanne.linksTo("/appointments/")).isEmpty();
        }
    }

    @Test
    void theContactPointFollowsRequestsAndBreachesFromTheWorklist() {
        try (Visit petra = signedIn(port, "petra")) {
            petra.open("/requests");
            petra.open(petra.linksTo("/requests/").getFirst());
            assertThat(petra.barriers()).isEmpty();
            assertThat(petra.scrollsSideways()).isFalse();
            Picture.CONTACT_POINT_REQUEST.draw(petra);
        }
        try (Visit petra = signedIn(port, "petra")) {
            petra.open("/breaches");
            petra.open(petra.linksTo("/breaches/").getFirst());
            assertThat(petra.text()).contains("72 uur");
            Picture.CONTACT_POINT_BREACH.draw(petra);
            seesNothingAt(petra, "/signals", "/handovers", "/dossiers", "/admin/people");
        }
    }

    @Test
    void theDataProtectionOfficerSeesWhoReadAndNotWhat() {
        String name;
        try (Visit sanne = signedIn(port, "sanne")) {
            sanne.open("/signals?state=ENRICHING&mine=true");
            sanne.open(sanne.linksTo("/signals/").getFirst());
            name = sanne.page()
                    .locator("section[aria-labelledby=told-title] .told__text")
                    .first()
                    .innerText();
        }
        try (Visit greet = signedIn(port, "greet")) {
            assertThat(greet.heading()).isEqualTo("Werkvoorraad");
            greet.open("/logbook");
            assertThat(greet.heading()).isEqualTo("Logboek");
            assertThat(greet.page().locator("tbody tr").first().innerText())
                    .contains("Sanne Brakenzijl", "Signaal lezen");
            assertThat(greet.text()).doesNotContain(name, "S-");
            assertThat(greet.scrollsSideways()).isFalse();
            Picture.AUDITOR_LOGBOOK.draw(greet);
            seesNothingAt(greet, "/signals", "/handovers", "/dossiers", "/figures", "/admin/people");
        }
    }
}
