package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How passwords and the tokens behind them are kept, checked and asked for. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasswordsTests {

    private static final String PASSWORD = "Een Lange Zin als wachtwoord";

    private final SignIn signIn;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final FirstAdministrator first;
    private final Guessing guessing;
    private final String login = "p" + UUID.randomUUID();
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    PasswordsTests(
            SignIn signIn,
            People people,
            Passwords passwords,
            Sessions sessions,
            FirstAdministrator first,
            Guessing guessing) {
        this.signIn = signIn;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.first = first;
        this.guessing = guessing;
        TestRegion.found();
    }

    @BeforeEach
    void hire() {
        person = as(TestRegion.ADA_ADMINISTRATOR, () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void areKeptAsHashesThatTakeMemoryAndTime() {
        assertThat(TestRegion.asOwnerText(
                        "select password_hash from access.credential where person = ?", person.value()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void areCheckedWithTheirCapitalsAndAllOfTheirLength() {
        String length = "x".repeat(199);

        assertThat(isRight(PASSWORD)).isTrue();
        for (String other : List.of(PASSWORD.replace(" ", ""), PASSWORD.toLowerCase(Locale.ROOT), PASSWORD + "x")) {
            assertThat(isRight(other)).as(other).isFalse();
        }
        signIn.setPassword(person, length + "y");
        assertThat(isRight(length + "y")).isTrue();
        assertThat(isRight(length + "z")).isFalse();
        assertThat(isRight(length)).isFalse();

        signIn.setPassword(person, PASSWORD);
        assertThat(Guest.location(new Guest(port).signIn(login, PASSWORD))).isEqualTo("/login/enrol");
    }

    @Test
    void areTakenAndCheckedExactlyAsTheyCame() {
        String typed = " paars\u0007 konijn fietst e\u0301e\u0301n rondje\u00a0 ";
        Guest guest = Invited.guest(port, signIn, person);

        assertThat(Guest.location(guest.post("/welcome", Map.of("password", typed, "again", typed))))
                .isEqualTo("/login/enrol");

        for (String other :
                List.of(typed.strip(), typed.replace("\u0007", ""), Normalizer.normalize(typed, Normalizer.Form.NFC))) {
            assertThat(Guest.location(new Guest(port).signIn(login, other)))
                    .as(other)
                    .isEmpty();
        }
        assertThat(Guest.location(new Guest(port).signIn(login, typed))).isEqualTo("/login/enrol");

        String next = "een heel andere lange zin\t";
        assertThat(Browser.of(port, signIn.callAs(person))
                        .post("/me/password", Map.of("current", typed, "password", next, "again", next))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isRight(next)).isTrue();
        assertThat(isRight(next.strip())).isFalse();
    }

    @Test
    void areRefusedWhenOthersWouldTryThemFirst() {
        Colleague known = people.find(person).orElseThrow();
        TestRegion.asOwner("update access.person set name = 'Wilhelmina Oosterwijk' where id = ?", person.value());
        List<String> easy = List.of(
                "123456789012",
                "qwertyuiop123",
                "password1234",
                "Wachtwoord123!",
                "baken-mensenhandel",
                "Ketenregisseur2026",
                "WilhelminaOosterwijk",
                known.login().substring(0, 9) + "1234",
                "aaaaaaaaaaaaaaaa");

        for (String password : easy) {
            assertThat(guessing.isEasy(person, password)).as(password).isTrue();
        }
        for (String password : List.of(PASSWORD, "paars konijn fietst laat", "t7#Qv9!xLm2$")) {
            assertThat(guessing.isEasy(person, password)).as(password).isFalse();
        }
    }

    @Test
    void anEasyOneIsToldBesideTheFieldAndNotKept() {
        Guest guest = Invited.guest(port, signIn, person);

        assertThat(guest.post("/welcome", Map.of("password", "Wachtwoord123!", "again", "Wachtwoord123!"))
                        .body())
                .contains("proberen anderen het eerst");
        assertThat(Browser.of(port, signIn.callAs(person))
                        .post(
                                "/me/password",
                                Map.of("current", PASSWORD, "password", "Wachtwoord123!", "again", "Wachtwoord123!"))
                        .body())
                .contains("proberen anderen het eerst");
        assertThat(isRight(PASSWORD)).isTrue();
    }

    @Test
    void areReplacedAfterAFreshProofOfTheSecondFactor() {
        Caller caller = signIn.callAs(person);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(caller.token()));
        Browser browser = Browser.of(port, caller);

        assertThat(Guest.location(browser.get("/me/password"))).isEqualTo("/prove?to=/me/password");
        assertThat(Guest.location(browser.post(
                        "/me/password",
                        Map.of(
                                "current",
                                PASSWORD,
                                "password",
                                "paars konijn fietst",
                                "again",
                                "paars konijn fietst"))))
                .startsWith("/prove");
        assertThat(isRight(PASSWORD)).isTrue();
    }

    @Test
    void haveNoLastDay() {
        assertThat(TestRegion.asOwnerText("""
                        select string_agg(column_name, ' ' order by column_name) from information_schema.columns
                        where table_schema = 'access' and table_name = ?
                        """, "credential")).isEqualTo("password_hash person");
    }

    @Test
    void whoeverReplacesOneEndsTheirOtherSessions() {
        String here = sessions.open(person, true);
        String elsewhere = sessions.open(person, true);

        assertThat(signIn.changePassword(sessions.resolve(here).orElseThrow(), PASSWORD, "een heel andere lange zin"))
                .isTrue();

        assertThat(sessions.resolve(here)).isPresent();
        assertThat(sessions.resolve(elsewhere)).isEmpty();
    }

    @Test
    void theFirstAdministratorBeginsWithoutOne() {
        PersonId administrator = first.found();

        assertThat(TestRegion.asOwnerText(
                        "select count(*) from access.credential where person = ?", administrator.value()))
                .isEqualTo("0");
        assertThat(passwords.find("beheerder")).isEmpty();
    }

    @Test
    void aTokenIsTwoHundredAndFiftySixBitsOfChance() {
        List<String> tokens = Stream.generate(Sessions::newToken).limit(10_000).toList();

        assertThat(tokens.stream().distinct()).hasSize(10_000);
        assertThat(tokens.stream()
                        .map(token -> Base64.getUrlDecoder().decode(token).length)
                        .distinct())
                .containsExactly(32);
    }

    @Test
    void whoeverSignsOutLeavesNothingInTheBrowser() {
        Caller caller = signIn.callAs(person);

        HttpResponse<String> answer = Browser.of(port, caller).post("/logout", Map.of());

        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(Browser.cookies(answer)).anyMatch(cookie -> cookie.matches("baken_session=;.*Max-Age=0.*"));
        assertThat(sessions.resolve(caller.token())).isEmpty();
    }

    @Test
    void areAskedForInFieldsThatHideThemAndThatAManagerFillsIn() {
        assertThat(fields(page("/login"))).containsExactly("text login username", "password password current-password");
        assertThat(fields(page("/me/password")))
                .containsExactly(
                        "password current current-password",
                        "password password new-password",
                        "password again new-password");
        assertThat(fields(Invited.guest(port, signIn, person).page("/welcome")))
                .containsExactly("password password new-password", "password again new-password");
    }

    /** Kind, name and what a password manager may fill in of each field that somebody sees. */
    private static List<String> fields(Document page) {
        return page.select("main input:not([type=hidden]), main select, main textarea").stream()
                .map(PasswordsTests::described)
                .toList();
    }

    private Document page(String path) {
        return Jsoup.parse(Browser.of(port, signIn.callAs(person)).get(path).body());
    }

    private static String described(Element field) {
        return field.attr("type") + " " + field.attr("name") + " " + field.attr("autocomplete");
    }

    private boolean isRight(String password) {
        return passwords.match(password, passwords.find(login));
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
