package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.baken.access.App;
import nl.baken.access.Callers;
import nl.baken.access.Invited;
import nl.baken.access.People;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the link that a colleague is given to the first page they work on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInJourneyTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";
    private static final String CODE = "Code uit uw app";
    private static final String SEND_AGAIN = """
            async body => (await fetch('/prove/passkey', {
                method: 'POST', headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body})).url
            """;

    private final SignIn signIn;
    private final People people;
    private final String base;
    private final String login = "p" + UUID.randomUUID();
    private PersonId person = PersonId.next();

    @Autowired
    SignInJourneyTests(SignIn signIn, People people, @LocalServerPort int port) {
        this.signIn = signIn;
        this.people = people;
        this.base = "http://localhost:" + port;
    }

    @BeforeEach
    void aColleagueIsHired() {
        TestRegion.found();
        person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Nina de Wit", login));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void withAnAppAndWithoutAScript() {
        try (Visit nina = Visit.withoutScript(base)) {
            acceptLink(nina);
            assertThat(nina.heading()).isEqualTo("Kies een tweede factor");
            assertThat(nina.page().locator("[data-passkey-only]").isVisible()).isFalse();
            assertThat(nina.scrollsSideways()).isFalse();
            App app = App.of(nina.page().locator(".code").innerText());

            nina.fill(CODE, "000000");
            nina.press("Code controleren");
            assertThat(nina.text()).contains("Deze code klopt niet");
            nina.fill(CODE, app.code());
            nina.press("Code controleren");
            assertThat(nina.heading()).isEqualTo("Werkvoorraad");

            nina.press("Uitloggen");
            nina.signIn(login, PASSWORD);
            nina.fill(CODE, app.code());
            nina.press("Verder");
            assertThat(nina.heading()).isEqualTo("Werkvoorraad");
        }
    }

    @Test
    void withAPasskey() {
        try (Visit nina = Visit.atADesk(base)) {
            plugInADevice(nina);
            acceptLink(nina);
            sound(nina);
            nina.press("Passkey maken");
            nina.page().waitForURL(base + "/");
            assertThat(nina.heading()).isEqualTo("Werkvoorraad");

            nina.press("Uitloggen");
            nina.signIn(login, PASSWORD);
            sound(nina);
            nina.press("Passkey gebruiken");
            nina.page().waitForURL(base + "/");

            AtomicReference<String> sent = new AtomicReference<>("");
            nina.page().onRequest(request -> {
                if (request.url().endsWith("/prove/passkey")) {
                    sent.set(request.postData());
                }
            });
            nina.open("/prove?to=/me/factors");
            sound(nina);
            nina.press("Passkey gebruiken");
            nina.page().waitForURL(base + "/me/factors");
            assertThat(nina.text()).contains("Passkey 1");
            sound(nina);
            assertThat(nina.page().evaluate(SEND_AGAIN, sent.get())).isEqualTo(base + "/prove");

            nina.open("/prove?to=/me/factors");
            // as after a click on Cancel in the dialogue of the browser
            nina.page().evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error()); }");
            nina.press("Passkey gebruiken");
            nina.page().locator("[data-passkey-failed]").waitFor();
            assertThat(nina.text()).contains("Dit is niet gelukt");
        }
    }

    private void acceptLink(Visit visit) {
        List<String> invitation = Invited.linkAndCodeTo(signIn, person);
        visit.open("/welcome/" + invitation.getFirst());
        visit.fill("Code", invitation.getLast());
        visit.press("Verder");
        visit.fill("Nieuw wachtwoord", PASSWORD);
        visit.fill("Nieuw wachtwoord, nog een keer", PASSWORD);
        visit.press("Wachtwoord bewaren");
    }

    private static void plugInADevice(Visit visit) {
        CDPSession session = visit.page().context().newCDPSession(visit.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("hasResidentKey", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static void sound(Visit visit) {
        assertThat(visit.barriers()).as(visit.path()).isEmpty();
        visit.narrowTo(Visit.PHONE);
        assertThat(visit.barriers()).as(visit.path()).isEmpty();
        assertThat(visit.scrollsSideways()).as(visit.path()).isFalse();
        assertThat(visit.complaints()).as(visit.path()).isEmpty();
        visit.narrowTo(Visit.DESK);
    }
}
