package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Address.Site;
import nl.baken.access.SecondFactors.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Choosing, proving and removing a passkey, as a browser does it with its device. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeyPagesTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final String login = "p" + UUID.randomUUID();

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    SecondFactors factors;

    @LocalServerPort
    int port;

    private PersonId person = PersonId.next();

    @BeforeEach
    void hire() {
        TestRegion.found();
        person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", login));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void aPasskeyIsChosenAndProvenAtTheDoor() throws GeneralSecurityException {
        Device device = device();
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        assertThat(post(guest, "/login/enrol/passkey", "{}")).isEqualTo("/login/enrol");
        assertThat(guest.page("/login/enrol").text()).contains("De passkey is niet aangenomen");
        assertThat(post(guest, "/login/enrol/passkey", device.made(asked(guest, "/login/enrol"))))
                .isEqualTo("/");
        assertThat(guest.get("/").statusCode()).isEqualTo(200);

        Guest later = new Guest(port);
        assertThat(Guest.location(later.signIn(login, PASSWORD))).isEqualTo("/login/second");
        assertThat(later.page("/login/second").select("input[name=code]")).isEmpty();
        assertThat(post(later, "/login/second/passkey", "{}")).isEqualTo("/login/second");
        assertThat(post(later, "/login/second/passkey", device.proven(asked(later, "/login/second"))))
                .isEqualTo("/");

        assertThat(later.get("/").statusCode()).isEqualTo(200);
        assertThat(DoorLog.of(person)).isEqualTo("FACTOR_ADDED SIGNED_IN FACTOR_REFUSED FACTOR_PROVEN SIGNED_IN");
    }

    @Test
    void aSecondOneIsAddedAndTheFirstRemovedButNeverTheLast() throws GeneralSecurityException {
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        App app = guest.enrol();
        String before = guest.cookie("baken_session").orElseThrow();
        assertThat(post(guest, "/me/factors/passkey", "{}")).isEqualTo("/me/factors");
        assertThat(guest.page("/me/factors").text()).contains("De passkey is niet aangenomen");
        assertThat(post(guest, "/me/factors/passkey", device().made(asked(guest, "/me/factors"))))
                .isEqualTo("/me/factors");
        assertThat(guest.cookie("baken_session").orElseThrow()).isNotEqualTo(before);
        assertThat(kept().count()).isEqualTo(2);
        assertThat(guest.page("/me/factors").text()).contains("Passkey 1");

        assertThat(guest.page("/prove").select("input[name=code]"))
                .as("an app too")
                .isNotEmpty();
        assertThat(guest.page("/prove").select("main a[href=/me/factors]")).isEmpty();
        assertThat(guest.page("/me/factors").select("a[href=/me/factors/oidc]"))
                .as("no provider")
                .isEmpty();
        assertThat(Guest.location(guest.post("/me/factors/app/remove", Map.of())))
                .isEqualTo("/me/factors");
        assertThat(kept().app()).isNull();
        assertThat(factors.proveByCode(person, app.code())).isEqualTo(TimeCodes.Outcome.WRONG);
        String passkey = kept().passkeys().getFirst().id().value().toString();
        guest.post("/me/factors/" + passkey + "/remove", Map.of());
        assertThat(kept().passkeys()).hasSize(1);
        assertThat(guest.page("/me/factors").text()).contains("Dit is uw laatste tweede factor");

        guest.post("/me/factors/passkey", Map.of("credential", device().made(asked(guest, "/me/factors"))));
        assertThat(Guest.location(guest.post("/me/factors/" + passkey + "/remove", Map.of())))
                .isEqualTo("/me/factors");
        assertThat(kept().passkeys())
                .extracting(one -> one.id().value().toString())
                .hasSize(1)
                .doesNotContain(passkey);
        assertThat(guest.post("/me/factors/" + passkey + "/remove", Map.of()).statusCode())
                .as("what is not theirs is not there")
                .isEqualTo(404);
    }

    @Test
    void aStaleProofIsRenewedByAPasskey() throws GeneralSecurityException {
        Device device = device();
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        post(guest, "/login/enrol/passkey", device.made(asked(guest, "/login/enrol")));
        String passkey = kept().passkeys().getFirst().id().value().toString();
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?", person.value());
        assertThat(Guest.location(guest.post("/me/factors/" + passkey + "/remove", Map.of())))
                .isEqualTo("/prove?to=/me/factors");

        assertThat(Guest.location(guest.post("/prove/passkey", Map.of("credential", "{}", "to", "/me/absence"))))
                .isEqualTo("/prove");
        String proof = device.proven(asked(guest, "/prove"));
        assertThat(Guest.location(guest.post("/prove/passkey", Map.of("credential", proof, "to", "/me/absence"))))
                .isEqualTo("/me/absence");

        assertThat(guest.get("/me/password").statusCode()).isEqualTo(200);
    }

    @Test
    void anAppIsChosenOnlyWithACodeOfIt() {
        Guest guest = new Guest(port);
        guest.signIn(login, PASSWORD);
        App app = App.of(guest.page("/login/enrol").select(".code").text());

        assertThat(guest.post("/login/enrol", Map.of("code", "")).body()).contains("Vul dit in.");
        assertThat(guest.post("/login/enrol", Map.of("code", "000000")).body())
                .contains("Hebt u de geheime sleutel goed overgenomen");
        assertThat(App.of(guest.page("/login/enrol").select(".code").text()).secret())
                .as("the same secret until it is taken over")
                .isEqualTo(app.secret());
        assertThat(Guest.location(guest.get("/login/second"))).isEqualTo("/login/enrol");
        assertThat(Guest.location(guest.post("/login/second", Map.of("code", app.code()))))
                .isEqualTo("/login/enrol");
        assertThat(Guest.location(guest.post("/login/second/passkey", Map.of("credential", "{}"))))
                .isEqualTo("/login/enrol");
        assertThat(kept().count()).isZero();

        assertThat(Guest.location(guest.post("/login/enrol", Map.of("code", app.code()))))
                .isEqualTo("/");
        assertThat(kept().count()).isOne();
        String code = app.code();
        assertThat(guest.post("/me/factors", Map.of("code", code)).body())
                .as("an app that was taken over is no new one")
                .contains("Hebt u de geheime sleutel goed overgenomen");
        assertThat(Guest.location(guest.post("/prove", Map.of("code", code)))).isEqualTo("/");
        assertThat(guest.post("/prove", Map.of("code", "")).body()).contains("Vul dit in.");
    }

    private Kept kept() {
        return factors.of(person);
    }

    private Device device() throws GeneralSecurityException {
        return Device.withEllipticCurve(new Site("localhost", "http://localhost:" + port));
    }

    private static String asked(Guest guest, String page) {
        return guest.page(page).select("form[data-passkey]").attr("data-passkey");
    }

    private static String post(Guest guest, String path, String credential) {
        return Guest.location(guest.post(path, Map.of("credential", credential)));
    }
}
