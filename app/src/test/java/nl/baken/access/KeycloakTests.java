package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in by a real Keycloak, which asks for private_key_jwt with PS256 and a proof key. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Keycloak KEYCLOAK = Keycloak.starting();
    private static boolean prepared;

    private final SignIn signIn;
    private final People people;
    private final AppointmentDesk desk;

    @LocalServerPort
    private int port;

    @Autowired
    KeycloakTests(SignIn signIn, People people, AppointmentDesk desk) {
        this.signIn = signIn;
        this.people = people;
        this.desk = desk;
        TestRegion.found();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DrawnKeys.lend();
        properties.add("baken.oidc.issuer", KEYCLOAK::issuer);
        properties.add("baken.oidc.client", () -> "baken");
    }

    @BeforeEach
    void realm() {
        if (prepared) {
            return;
        }
        KEYCLOAK.await();
        KEYCLOAK.createRealm(REALM.formatted(port, port, port, port));
        TestRegion.asOwner("delete from access.claim_rule");
        rule("groups", "aandacht-huizen", TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT), true);
        rule("acr", "1", null, false);
        warmUp();
        prepared = true;
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.close();
        TestRegion.asOwner("delete from access.holding where rule is not null");
        TestRegion.asOwner("delete from access.provider_account");
    }

    @Test
    @Order(1)
    void aGroupGivesTheRole() {
        Guest guest = arrived("nina");

        assertThat(guest.get("/signals").statusCode()).isEqualTo(200);
        assertThat(guest.get("/").body()).contains("Nina Nieuw");
    }

    @Test
    @Order(2)
    void anotherGroupGivesNothing() {
        Guest guest = new Guest(port);

        assertThat(Guest.location(arrive(guest, "otto"))).isEqualTo("/login");
        assertThat(guest.page("/login").text()).contains("is niet gelukt");
        assertThat(guest.cookie("baken_session")).isEmpty();
    }

    @Test
    @Order(3)
    void whoeverLeavesTheGroupLosesTheRole() {
        Guest guest = arrived("luca");
        KEYCLOAK.leaveGroup(KEYCLOAK.user("luca"), "aandacht-huizen");

        assertThat(Guest.location(arrive(new Guest(port), "luca"))).isEqualTo("/login");

        assertThat(Guest.location(guest.get("/"))).isEqualTo("/login");
    }

    @Test
    @Order(4)
    void whoeverIsDisabledThereIsOutWithinFiveSeconds() {
        Guest guest = arrived("dina");
        String user = KEYCLOAK.user("dina");

        KEYCLOAK.disable(user);

        soon(() -> Guest.location(guest.get("/")).equals("/login"));
        assertThat(arrive(guest, "dina").statusCode())
                .as("still on the page of Keycloak")
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void whoeverIsDisabledHereIsOutWithinFiveSeconds() {
        Guest guest = arrived("bram-bij-keycloak");
        Colleague known = people.all().stream()
                .filter(colleague -> colleague.login().equals("bram-bij-keycloak"))
                .findFirst()
                .orElseThrow();

        Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR),
                () -> people.change(new Colleague(known.id(), known.version(), known.name(), known.login(), false)));

        soon(() -> Guest.location(guest.get("/")).equals("/login"));
        assertThat(Guest.location(arrive(guest, "bram-bij-keycloak"))).isEqualTo("/login");
    }

    @Test
    @Order(6)
    void whenItIsDownLocalAccountsGoOn() {
        stop();
        PersonId person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Lokaal", "p" + UUID.randomUUID()));
        signIn.setPassword(person, PASSWORD);
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        Guest guest = new Guest(port);

        soon(() -> Guest.location(guest.get("/login/oidc")).equals("/login"));
        assertThat(guest.page("/login").text()).contains("de inlogdienst antwoordt niet");
        assertThat(guest.page("/login").select("a[href=/login/oidc]")).isEmpty();

        String login = people.find(person).orElseThrow().login();
        assertThat(Guest.location(guest.signIn(login, PASSWORD))).isEqualTo("/login/enrol");
        guest.enrol();
        assertThat(guest.get("/signals").statusCode()).isEqualTo(200);
    }

    // Baken waits five seconds for an answer; on a busy computer the first answers of a young Keycloak take longer.
    private void warmUp() {
        Instant last = Instant.now().plus(Duration.ofMinutes(2));
        while (!Guest.location(arrive(new Guest(port), "warm")).equals("/")) {
            assertThat(Instant.now()).isBefore(last);
        }
    }

    private Guest arrived(String name) {
        Guest guest = new Guest(port);
        assertThat(Guest.location(arrive(guest, name))).isEqualTo("/");
        return guest;
    }

    private HttpResponse<String> arrive(Guest guest, String name) {
        HttpResponse<String> page = guest.get(Guest.location(guest.get("/login/oidc")));
        if (page.statusCode() != 200) {
            return guest.get(Guest.location(page));
        }
        String form = Jsoup.parse(page.body()).select("#kc-form-login").attr("action");
        HttpResponse<String> answer = guest.postElsewhere(form, Map.of("username", name, "password", PASSWORD));
        return answer.statusCode() == 302 ? guest.get(Guest.location(answer)) : answer;
    }

    private static void soon(BooleanSupplier happens) {
        Instant last = Instant.now().plus(SOON);
        while (!happens.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
        }
    }

    private void rule(String claim, String value, @Nullable PostId post, boolean joins) {
        new TwoPeople(desk, signIn).rule(new ClaimRule(ClaimRuleId.next(), claim, value, post, joins));
    }

    private static String user(String name, String group) {
        return """
                {"username":"%s","enabled":true,"firstName":"%s","lastName":"Nieuw","email":"%s@example.org",
                "emailVerified":true,"groups":["/%s"],"credentials":[{"type":"password","value":"%s"}]}""".formatted(
                        name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), name, group, PASSWORD);
    }

    private static final String REALM = """
            {"realm":"regio","enabled":true,"sslRequired":"none",
            "groups":[{"name":"aandacht-huizen"},{"name":"elders"}],
            "users":[%s],
            """.formatted(String.join(
                    ",",
                    user("warm", "aandacht-huizen"),
                    user("nina", "aandacht-huizen"),
                    user("otto", "elders"),
                    user("luca", "aandacht-huizen"),
                    user("dina", "aandacht-huizen"),
                    user("bram-bij-keycloak", "aandacht-huizen")))
            + """
            "clients":[{"clientId":"baken","enabled":true,"protocol":"openid-connect","publicClient":false,
            "standardFlowEnabled":true,"directAccessGrantsEnabled":false,"clientAuthenticatorType":"client-jwt",
            "redirectUris":["http://localhost:%d/login/oidc/back"],
            "attributes":{"use.jwks.url":"true","jwks.url":"http://localhost:%d/login/oidc/keys.json",
            "token.endpoint.auth.signing.alg":"PS256","pkce.code.challenge.method":"S256",
            "id.token.signed.response.alg":"PS256","backchannel.logout.session.required":"true",
            "backchannel.logout.url":"http://localhost:%d/login/oidc/ended",
            "post.logout.redirect.uris":"http://localhost:%d/login"},
            "protocolMappers":[{"name":"groups","protocol":"openid-connect","protocolMapper":"oidc-group-membership-mapper",
            "config":{"claim.name":"groups","full.path":"false","id.token.claim":"true","access.token.claim":"false",
            "userinfo.token.claim":"false"}}]}]}
            """;
}
