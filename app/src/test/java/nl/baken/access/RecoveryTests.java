package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.baken.platform.Settings;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Two administrators let a colleague back in; one alone cannot. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecoveryTests {

    private static final PersonId ADAM = new PersonId(UUID.nameUUIDFromBytes(new byte[] {1}));
    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final SignIn signIn;
    private final People people;
    private final Recoveries recoveries;
    private final TimeCodes codes;
    private final Sessions sessions;
    private final WelcomeDesk welcome;
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    RecoveryTests(
            SignIn signIn,
            People people,
            Recoveries recoveries,
            TimeCodes codes,
            Sessions sessions,
            WelcomeDesk welcome)
            throws SQLException {
        this.signIn = signIn;
        this.people = people;
        this.recoveries = recoveries;
        this.codes = codes;
        this.sessions = sessions;
        this.welcome = welcome;
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, ADAM, "Adam", TestRegion.REGION, Role.ADMINISTRATOR);
        }
    }

    @BeforeEach
    void somebodyHasASecondFactor() {
        person = as(TestRegion.ADA_ADMINISTRATOR, () -> people.add("Kwijt", "p" + UUID.randomUUID()));
        signIn.setPassword(person, PASSWORD);
        codes.keep(person, TimeCode.newSecret(), 0);
    }

    @Test
    void aSecondAdministratorConfirmsAndOnlyThenTheOldWayInEnds() {
        Caller session = signIn.callAs(person);
        start(TestRegion.ADA_ADMINISTRATOR);
        assertThat(codes.since(person)).isPresent();
        assertThat(sessions.resolve(session.token())).isPresent();

        String link = as(ADAM, () -> recoveries.confirm(person)).token();

        assertThat(codes.since(person)).isEmpty();
        assertThat(sessions.resolve(session.token())).isEmpty();
        assertThat(signIn.signIn(login(), PASSWORD, "")).isInstanceOf(Arrival.Refused.class);
        assertThat(signIn.accept(link, "een heel ander wachtwoord"))
                .as("whoever confirmed has the link, and not the code")
                .isEmpty();
        String code = as(TestRegion.ADA_ADMINISTRATOR, () -> welcome.giveCode(person));
        String own = signIn.trade(link, code).orElseThrow();
        assertThat(signIn.accept(own, "een heel ander wachtwoord"))
                .get()
                .isInstanceOfSatisfying(
                        Arrival.Halfway.class,
                        halfway -> assertThat(halfway.chosen()).isFalse());
    }

    @Test
    void whoeverStartedCannotConfirm() {
        start(TestRegion.ADA_ADMINISTRATOR);

        refuses("access.refused.recovery.confirm", () -> as(TestRegion.ADA_ADMINISTRATOR, this::confirm));
        assertThat(codes.since(person)).isPresent();
    }

    @Test
    void nobodyTakesPartInTheirOwn() {
        refuses(
                "access.refused.yourself",
                () -> as(ADAM, () -> {
                    recoveries.start(ADAM);
                    return true;
                }));
        as(TestRegion.ADA_ADMINISTRATOR, () -> {
            recoveries.start(ADAM);
            return true;
        });
        refuses("access.refused.yourself", () -> as(ADAM, () -> recoveries.confirm(ADAM)));
        as(TestRegion.ADA_ADMINISTRATOR, () -> {
            recoveries.withdraw(ADAM);
            return true;
        });
    }

    @Test
    void withoutAStartOrAfterADayThereIsNothingToConfirm() {
        refuses("access.refused.recovery.confirm", () -> as(ADAM, this::confirm));
        start(TestRegion.ADA_ADMINISTRATOR);
        refuses("access.refused.recovery.started", () -> start(ADAM));
        TestRegion.asOwner("update access.recovery set ends_at = now() where person = ?", person.value());

        refuses("access.refused.recovery.confirm", () -> as(ADAM, this::confirm));
        start(ADAM);
        assertThat(as(TestRegion.ADA_ADMINISTRATOR, this::confirm).token()).hasSize(43);
    }

    @Test
    void itIsConfirmedOnce() {
        start(TestRegion.ADA_ADMINISTRATOR);
        as(ADAM, this::confirm);

        refuses("access.refused.recovery.confirm", () -> as(ADAM, this::confirm));
    }

    @Test
    void whatWasWithdrawnIsOver() {
        start(TestRegion.ADA_ADMINISTRATOR);
        as(ADAM, () -> {
            recoveries.withdraw(person);
            return true;
        });

        assertThat(as(ADAM, () -> recoveries.of(person))).isEmpty();
        refuses("access.refused.recovery.confirm", () -> as(ADAM, this::confirm));
    }

    @Test
    void onlyAdministratorsTakePart() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> start(TestRegion.HANNA_FOCAL_POINT_HILVERSUM));
    }

    @Test
    void theDatabaseRefusesARecoveryOfOneself() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> TestRegion.asOwner(
                        "insert into access.recovery (person, started_by, started_at, ends_at) values (?, ?, now(), now())",
                        person.value(),
                        person.value()))
                .havingRootCause()
                .withMessageContaining("check");
    }

    @Test
    void startingAndConfirmingTakeAFreshProof() {
        String page = "/admin/people/" + person.value();
        Caller ada = signIn.callAs(TestRegion.ADA_ADMINISTRATOR);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(ada.token()));
        Browser browser = Browser.of(port, ada);

        for (String step : new String[] {"/recovery", "/recovery/confirm"}) {
            assertThat(Guest.location(browser.post(page + step, Map.of()))).isEqualTo("/prove?to=" + page);
        }
        assertThat(as(ADAM, () -> recoveries.of(person))).isEqualTo(Optional.empty());
    }

    @Test
    void theConsoleLetsTheOnlyAdministratorStartOverAndNobodyElse(
            @Autowired @Qualifier("door") DataSource door,
            @Autowired Settings settings,
            @Autowired MessageSource messages,
            @Autowired Address address) {
        RecoverOnConsole console = new RecoverOnConsole(door, signIn, settings, messages, address);
        signIn.setPassword(ADAM, PASSWORD);
        signIn.setPassword(TestRegion.ADA_ADMINISTRATOR, PASSWORD);
        int before = onConsole();
        assertThat(console.sentence()).contains("meer dan één").doesNotContain("/welcome/");

        TestRegion.asOwner("delete from access.credential where person <> ?", ADAM.value());
        assertThat(console.sentence()).contains("/welcome/").containsPattern("\\b\\d{4} \\d{4}\\b");
        assertThat(signIn.signIn("test-adam", PASSWORD, "")).isInstanceOf(Arrival.Refused.class);

        assertThat(console.sentence()).as("nobody can sign in any more").doesNotContain("/welcome/");
        assertThat(onConsole() - before).as("each time is a line").isEqualTo(3);
    }

    private static int onConsole() {
        return Integer.parseInt(TestRegion.asOwnerText(
                "select count(*)::text from logbook.act where action ~ ?", "^DOOR_RECOVER.*ON_CONSOLE"));
    }

    private boolean start(PersonId by) {
        return as(by, () -> {
            recoveries.start(person);
            return true;
        });
    }

    private Invitation.Link confirm() {
        return recoveries.confirm(person);
    }

    private String login() {
        return people.find(person).orElseThrow().login();
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }

    private static void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::get).returns(key, Refused::key);
    }
}
