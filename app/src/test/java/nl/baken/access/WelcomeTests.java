package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Invitation.Link;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada makes the link of a new colleague, Fred gives the code; neither can be that colleague alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WelcomeTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final SignIn signIn;
    private final People people;
    private final WelcomeDesk desk;
    private final TimeCodes codes;
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    WelcomeTests(SignIn signIn, People people, WelcomeDesk desk, TimeCodes codes) {
        this.signIn = signIn;
        this.people = people;
        this.desk = desk;
        this.codes = codes;
        TestRegion.found();
    }

    @BeforeEach
    void somebodyJoins() {
        person = as(ADA, () -> people.add("Nieuw", "p" + UUID.randomUUID()));
    }

    @Test
    void theLinkAndTheCodeTogetherLeadToAPassword() {
        String link = "/welcome/" + invited().token();
        String code = as(FRED, () -> desk.giveCode(person));
        Guest guest = new Guest(port);

        assertThat(guest.page(link).text()).contains("code van acht cijfers");
        assertThat(Guest.location(guest.post(link, Map.of("code", code)))).isEqualTo("/welcome");

        assertThat(guest.get(link).statusCode()).isEqualTo(404);
        assertThat(Guest.location(guest.post("/welcome", Map.of("password", PASSWORD, "again", PASSWORD))))
                .isEqualTo("/login/enrol");
        assertThat(guest.cookie("baken_welcome")).isEmpty();
    }

    @Test
    void noAddressIsWorthAnythingByItself() {
        Link own = signIn.invite(person);
        Guest stranger = new Guest(port);

        assertThat(signIn.accept(own.token(), PASSWORD)).isEmpty();
        assertThat(signIn.invitee(own.token())).as("nor by way of the provider").isEmpty();
        assertThat(stranger.page("/welcome/" + own.token()).select("input[type=password]"))
                .isEmpty();
        stranger.set("baken_welcome", own.token());
        assertThat(Guest.location(stranger.get("/welcome"))).isEqualTo("/login");

        String traded = signIn.trade(own.token(), own.code().orElseThrow()).orElseThrow();
        assertThat(new Guest(port).get("/welcome/" + traded).statusCode())
                .as("what it is traded for is no address")
                .isEqualTo(404);
        assertThat(signIn.accept(traded, PASSWORD)).isPresent();
    }

    @Test
    void theCodeOfALinkThatNobodyElseGuardsIsBrakedToo() {
        Link own = signIn.invite(person);
        String right = own.code().orElseThrow();
        String wrong = right.startsWith("0000") ? "1111 1111" : "0000 0000";
        for (int time = 0; time < Brake.FREE; time++) {
            assertThat(signIn.trade(own.token(), wrong)).isEmpty();
        }

        assertThat(signIn.trade(own.token(), right)).isEmpty();
    }

    @Test
    void whoeverMadeTheLinkIsNotThatColleague() {
        String link = invited().token();

        assertThat(signIn.accept(link, PASSWORD)).isEmpty();
        assertThat(signIn.invitee(link)).as("nor by way of the provider").isEmpty();
        refuses(() -> as(ADA, () -> desk.giveCode(person)));
        as(FRED, () -> desk.giveCode(person));
        assertThat(signIn.accept(link, PASSWORD)).isEmpty();
        assertThat(as(ADA, () -> desk.find(person)).orElseThrow().forCaller()).isFalse();
    }

    @Test
    void whoeverGaveTheCodeHasNoLink() {
        invited();
        String code = as(FRED, () -> desk.giveCode(person));

        assertThat(signIn.trade(Sessions.newToken(), code)).isEmpty();
    }

    @Test
    void aNewCodeEndsTheEarlierOneAndANewLinkEndsBoth() {
        String link = invited().token();
        String first = as(FRED, () -> desk.giveCode(person));
        String second = as(FRED, () -> desk.giveCode(person));

        assertThat(signIn.trade(link, first)).isEmpty();
        String later = invited().token();
        assertThat(signIn.trade(link, second)).isEmpty();
        assertThat(signIn.trade(later, second)).isEmpty();
    }

    @Test
    void theCodeOfSomebodyElseIsNoUse() {
        String link = invited().token();
        as(FRED, () -> desk.giveCode(person));
        PersonId other = as(ADA, () -> people.add("Ander", "p" + UUID.randomUUID()));
        as(ADA, () -> people.invite(other));

        String theirs = as(FRED, () -> desk.giveCode(other));

        assertThat(signIn.trade(link, theirs)).isEmpty();
        TestRegion.asOwner("""
                update access.invitation i set code_hash = o.code_hash
                from access.invitation o where i.person = ? and o.person = ?
                """, person.value(), other.value());
        assertThat(signIn.trade(link, theirs))
                .as("also when the row of one was copied to the other")
                .isEmpty();
    }

    @Test
    void guessingWaitsAfterFiveTimesAlsoForTheRightCode() {
        String link = invited().token();
        String code = as(FRED, () -> desk.giveCode(person));
        String wrong = code.startsWith("0000") ? "1111 1111" : "0000 0000";

        for (int time = 0; time < Brake.FREE; time++) {
            assertThat(signIn.trade(link, wrong)).isEmpty();
        }

        assertThat(signIn.trade(link, code)).isEmpty();
    }

    @Test
    void aWrongCodeIsToldAndTheLinkStays() {
        String link = "/welcome/" + invited().token();
        as(FRED, () -> desk.giveCode(person));
        Guest guest = new Guest(port);
        guest.get(link);

        assertThat(guest.post(link, Map.of("code", "niet de code")).body()).contains("Deze code klopt niet");
        assertThat(guest.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingOrDifferentIsAskedForAndTheLinkStays() {
        Link link = signIn.invite(person);
        String page = "/welcome/" + link.token();
        Guest guest = new Guest(port);
        assertThat(guest.post(page, Map.of("code", "")).body())
                .contains("Vul dit in.")
                .doesNotContain("klopt niet");
        guest.post(page, Map.of("code", link.code().orElseThrow()));

        assertThat(guest.page("/welcome").select("a[href$=/oidc]"))
                .as("no provider")
                .isEmpty();
        assertThat(guest.post("/welcome", Map.of("password", PASSWORD, "again", PASSWORD + "x"))
                        .body())
                .contains("niet hetzelfde");
        assertThat(guest.post("/welcome", Map.of("password", "kort", "again", "anders"))
                        .body())
                .doesNotContain("niet hetzelfde");
        assertThat(Guest.location(guest.post("/welcome", Map.of("password", PASSWORD, "again", PASSWORD))))
                .isEqualTo("/login/enrol");
        assertThat(Guest.location(guest.post("/welcome", Map.of("password", PASSWORD, "again", PASSWORD))))
                .as("once")
                .isEqualTo("/login");
        assertThat(Browser.of(port, signIn.callAs(FRED))
                        .get("/invitations/" + person.value())
                        .statusCode())
                .as("nothing waits for a code")
                .isEqualTo(404);
    }

    @Test
    void whoeverHasASecondFactorGetsTheCodeWithTheLink() {
        codes.keep(person, TimeCode.newSecret(), 0);

        Link link = invited();

        assertThat(link.coded()).isFalse();
        assertThat(signIn.accept(link.token(), PASSWORD)).isEmpty();
        String traded = signIn.trade(link.token(), link.code().orElseThrow()).orElseThrow();
        assertThat(signIn.accept(traded, PASSWORD)).isPresent();
    }

    @Test
    void othersSeeOnTheirWorklistThatACodeIsAskedAndTheMakerDoesNot() {
        invited();

        assertThat(duties(FRED)).isEqualTo(1);
        assertThat(duties(ADA)).isZero();
        as(FRED, () -> desk.giveCode(person));
        assertThat(duties(FRED)).isZero();
    }

    @Test
    void onlyWhoConfirmsRolesGivesCodes() {
        invited();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> desk.giveCode(person)));
    }

    @Test
    void givingACodeTakesAFreshProofAndStandsInTheAnswerAlone() {
        invited();
        String page = "/invitations/" + person.value();
        Caller fred = signIn.callAs(FRED);
        Browser browser = Browser.of(port, fred);

        assertThat(browser.post(page, Map.of()).body()).containsPattern("\\d{4} \\d{4}");
        assertThat(browser.get(page).body()).doesNotContainPattern("\\d{4} \\d{4}");
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(fred.token()));
        assertThat(Guest.location(browser.post(page, Map.of()))).isEqualTo("/prove?to=" + page);
    }

    @Test
    void theDatabaseKnowsNoCodeOfWhoeverMadeTheLink() {
        invited();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> TestRegion.asOwner(
                        "update access.invitation set code_hash = sha256('x'), code_by = made_by where person = ?",
                        person.value()))
                .havingRootCause()
                .withMessageContaining("check");
    }

    private Link invited() {
        return as(ADA, () -> people.invite(person));
    }

    private long duties(PersonId who) {
        return TestRegion.askedAs(signIn.callAs(who), "select kind || ' ' || record from access.duties").stream()
                .filter(duty -> duty.equals("WELCOME_CODE " + person.value()))
                .count();
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }

    private static void refuses(Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::get).returns("access.refused.welcome", Refused::key);
    }
}
