package nl.baken.dossiers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    DossierDesk desk;

    @Autowired
    ContactDesk contacts;

    @Autowired
    SignIn signIn;

    @Autowired
    Clock clock;

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @Test
    void keepsANoteWithTheContactAfterItAndShowsTheRulesOfSafeContact() {
        DossierId id = dossier();
        Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> contacts.setSafeContact(id, new SafeContact("VOICEMAIL", Answer.NO, "partner luistert mee")));
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        assertThat(zoe.open(page(id)).body()).contains("partner luistert mee").contains("Mag niet");

        HttpResponse<String> kept = zoe.send(
                page(id, "/notes"),
                "told",
                "Zij belde zelf <script>",
                "kind",
                "CONVERSATION",
                "certainty",
                "TOLD_BY_PERSON",
                "heldOn",
                LocalDate.now(clock).toString(),
                "reviewOn",
                "2040-02-03");

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(zoe.open(page(id)).body())
                .contains("Zij belde zelf &lt;script&gt;")
                .contains("2040-02-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/identity", "/consent", "/safe-contact", "/relatives", "/nature", "/residences", "/signals",
                "/team", "/plan", "/aftercare", "/reopen", "/close", "?events=person", "?events=system", "?events=%22"
            })
    void showsEveryPageToItsKeeperAndToNobodyElse(String part) {
        DossierId id = dossier();

        assertThat(visit(ZEF_CARE_COORDINATOR).open(page(id, part)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> hidden = visit(HANNA_FOCAL_POINT_HILVERSUM).open(page(id, part));
        HttpResponse<String> absent = visit(HANNA_FOCAL_POINT_HILVERSUM).open(page(DossierId.next(), part));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(unsigned(hidden)).isEqualTo(unsigned(absent));
        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open(page(DossierId.next(), part))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes",
                "/consent",
                "/safe-contact",
                "/relatives",
                "/nature",
                "/residences",
                "/signals",
                "/team",
                "/plan",
                "/aftercare",
                "/reopen",
                "/close"
            })
    void tellsWhatIsMissingBesideTheFieldAndNeverBreaks(String part) {
        DossierId id = dossier();
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(page(id));

        HttpResponse<String> empty = zoe.send(page(id, part));
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("Niet alles is goed ingevuld");
        HttpResponse<String> nonsense = zoe.send(
                page(id, part),
                "told",
                "x",
                "reviewOn",
                "31-31-2019",
                "heldOn",
                "x",
                "code",
                "<b>",
                "channel",
                "'",
                "allowed",
                "PERHAPS",
                "contactPerson",
                "x",
                "from",
                "x",
                "reason",
                "' or 1=1",
                "number",
                "x");
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(nonsense.body()).contains("Niet alles is goed ingevuld");
    }

    @Test
    void listsNumbersWithoutReadingAnybodyAndNamesWithOneLineForEach() throws SQLException {
        DossierId id = dossier();
        int laidBesideOthers = readings(id);

        assertThat(visit(ZOE_CARE_COORDINATOR).open("/dossiers").body()).doesNotContain("Lijstnaam");
        assertThat(readings(id)).isEqualTo(laidBesideOthers);
        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open("/dossiers?view=mine&names=true&page=1")
                        .statusCode())
                .isEqualTo(200);
        visit(ZOE_CARE_COORDINATOR).open(page(id));
        assertThat(readings(id) - laidBesideOthers).isBetween(1, 2);
        assertThat(visit(ZOE_CARE_COORDINATOR).open("/dossiers?view=closed").statusCode())
                .isEqualTo(200);
    }

    @Test
    void offersNothingToWhoeverMayOnlyRead() throws SQLException {
        DossierId id = dossier();
        assertThat(ways(visit(ZOE_CARE_COORDINATOR).open(page(id)), id))
                .contains(page(id, "/notes"), page(id, "/identity"), page(id, "/safe-contact"), page(id, "/close"));

        onlyRead(id);

        HttpResponse<String> seen = visit(ZOE_CARE_COORDINATOR).open(page(id));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("Lijstnaam Jansen", "Veilig contact");
        assertThat(ways(seen, id))
                .as("which changes nothing")
                .containsExactly(page(id, "/trajectories"), page(id, "/links"), page(id, "/network"));
    }

    // the pages and forms about this dossier to which its page leads
    private static List<String> ways(HttpResponse<String> seen, DossierId id) {
        return Pattern.compile("(?:href|action)=\"(" + page(id, "/") + "[^\"#?]+)")
                .matcher(seen.body())
                .results()
                .map(way -> way.group(1))
                .toList();
    }

    private static void onlyRead(DossierId id) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement change =
                        owner.prepareStatement("update access.tie set kind = 'READER' where record = ?")) {
            change.setObject(1, id.value());
            change.executeUpdate();
        }
    }

    private int readings(DossierId id) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement counting =
                        owner.prepareStatement("select count(*) from logbook.reading where subject = ?")) {
            counting.setObject(1, id.value());
            try (ResultSet row = counting.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private DossierId dossier() {
        Person person = new Person("Lijstnaam Jansen", null, "0612345678", "", "");
        return Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> desk.open(DossierMother.about(person)));
    }

    private Visit visit(PersonId person) {
        return new Visit(port, signIn.callAs(person).token());
    }

    // every page carries a fresh token against forged forms
    private static String unsigned(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String page(DossierId id) {
        return page(id, "");
    }

    private static String page(DossierId id, String part) {
        return "/dossiers/" + id.value() + part;
    }
}
