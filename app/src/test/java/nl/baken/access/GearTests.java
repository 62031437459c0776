package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each line of a colleague leads by its session to the kind of device that it began with, and to no more than that. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GearTests {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final SignIn signIn;
    private final People people;

    private final String login = "p" + UUID.randomUUID();
    private final Guest guest;
    private final int port;
    private PersonId person = PersonId.next();

    @Autowired
    GearTests(SignIn signIn, People people, @LocalServerPort int port) {
        this.signIn = signIn;
        this.people = people;
        this.port = port;
        this.guest = new Guest(port, FIREFOX);
        TestRegion.found();
    }

    @BeforeEach
    void hire() {
        person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                FIREFOX WINDOWS  | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0
                FIREFOX LINUX    | Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0
                EDGE WINDOWS     | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0
                CHROME WINDOWS   | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
                CHROME ANDROID   | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36
                CHROME CHROMEOS  | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
                CHROME IOS       | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1
                SAFARI MACOS     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15
                SAFARI IOS       | Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1
                SAMSUNG ANDROID  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36
                OPERA MACOS      | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 OPR/120.0
                UNKNOWN UNKNOWN  | curl/8.5.0
                UNKNOWN UNKNOWN  | '<script>alert(1)</script>'
                UNKNOWN UNKNOWN  | ''
                """)
    void whatABrowserSaysOfItselfIsOneOfOurCodes(String code, String said) {
        assertThat(Gear.of(said).code()).isEqualTo(code);
        assertThat(Gear.parse(code)).isEqualTo(Gear.of(said));
    }

    @Test
    void whatSomebodyMadeOfACodeIsUnknown() {
        assertThat(Gear.parse("FIREFOX' or '1").code()).isEqualTo("UNKNOWN UNKNOWN");
    }

    @Test
    void theSupervisorAndTheColleagueSeeWithWhatEachSessionBegan() {
        guest.signIn(login, PASSWORD);
        App app = guest.enrol();
        guest.post("/breaches", Map.of("kind", ""));
        Guest telephone = new Guest(port, SAFARI);
        telephone.signIn(login, PASSWORD);
        telephone.post("/login/second", Map.of("code", app.code()));
        telephone.post("/breaches", Map.of("kind", ""));

        assertThat(Jsoup.parse(Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR))
                                .get("/logbook/acts?action=REPORT_BREACH&actor=" + person.value())
                                .body())
                        .select("tbody tr"))
                .extracting(row -> row.select("td .reference").eachText().getFirst())
                .containsExactly("Safari, iOS", "Firefox, Windows");
        assertThat(Jsoup.parse(guest.get("/me/sessions").body()).text()).contains("Firefox, Windows", "Safari, iOS");
    }

    @Test
    void aSessionThatGoesOnByAnotherNameLeadsToTheDeviceToo() {
        guest.signIn(login, PASSWORD);
        App app = guest.enrol();
        guest.post("/breaches", Map.of("kind", ""));
        String begun = session(guest);
        guest.post("/prove", Map.of("code", app.code()));
        guest.post("/breaches", Map.of("kind", ""));
        String renewed = session(guest);

        assertThat(renewed).isNotEqualTo(begun);
        assertThat(lines(person))
                .contains(
                        "DOOR_SIGNED_IN " + begun + " FIREFOX WINDOWS",
                        "REPORT_BREACH " + begun + " ",
                        "DOOR_SESSION_RENEWED " + renewed + " FIREFOX WINDOWS",
                        "REPORT_BREACH " + renewed + " ");
        assertThat(TestRegion.asOwnerText(
                        "select count(*)::text from logbook.act a where a.actor = ? and a::text ~ 'Gecko|Mozilla'",
                        person.value()))
                .isEqualTo("0");
    }

    @Test
    void ofAReporterNoDeviceIsKept() {
        String before = ofNobody();

        new Guest(port, FIREFOX).get("/report");
        new Guest(port, FIREFOX).post("/report/receipt", Map.of("code", "ABCD-EFGH-JKMN-PQRS"));

        assertThat(ofNobody()).isEqualTo(before);
    }

    private static String ofNobody() {
        return TestRegion.asOwnerText(
                "select count(*)::text from logbook.act where device is not null and actor is null and action <> ?",
                "");
    }

    private static String session(Guest guest) {
        return Sessions.mark(guest.cookie("baken_session").orElseThrow());
    }

    private static List<String> lines(PersonId person) {
        return List.of(TestRegion.asOwnerText(
                        "select string_agg(action || ' ' || session || ' ' || coalesce(device, ''), chr(10) order by id)"
                                + " from logbook.act where actor = ?",
                        person.value())
                .split("\n", -1));
    }
}
