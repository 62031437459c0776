package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody at the door of an application that believes one provider; what the provider signs is up to a test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class AtTheProvider {

    static final FakeIssuer ISSUER = new FakeIssuer();
    static final String REFUSED = "Inloggen via uw organisatie is niet gelukt";

    final SignIn signIn;
    final People people;
    final Holdings holdings;
    final ClaimRules rules;
    final Accounts accounts;

    final String subject = UUID.randomUUID().toString();
    final String group = "groep-" + subject;

    @Autowired
    AppointmentDesk desk;

    @LocalServerPort
    int port;

    AtTheProvider(SignIn signIn, People people, Holdings holdings, ClaimRules rules, Accounts accounts) {
        this.signIn = signIn;
        this.people = people;
        this.holdings = holdings;
        this.rules = rules;
        this.accounts = accounts;
        TestRegion.found();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DrawnKeys.lend();
        properties.add("baken.oidc.issuer", ISSUER::issuer);
        properties.add("baken.oidc.client", () -> FakeIssuer.CLIENT);
    }

    // other tests count who can sign in
    @AfterEach
    void forgetTheProvider() {
        TestRegion.asOwner("delete from access.holding where rule is not null");
        TestRegion.asOwner("delete from access.provider_account");
    }

    @BeforeEach
    void rulesOfThisTest() {
        ISSUER.readKeysAt("http://localhost:" + port + "/login/oidc/keys.json");
        TestRegion.asOwner("delete from access.attempt");
        TestRegion.asOwner("delete from access.claim_rule");
        rule("groups", group, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT), true);
        rule("acr", "sterk", null, false);
    }

    static Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> plain(String group) {
        return claims -> claims.claim("groups", List.of("iedereen", group));
    }

    Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> strong() {
        return plain(group).andThen(claims -> claims.claim("acr", "sterk"));
    }

    Map<String, String> question(Guest guest) {
        return FakeIssuer.parameters(
                URI.create(Guest.location(guest.get("/login/oidc"))).getRawQuery());
    }

    HttpResponse<String> arrive(Guest guest, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> saying) {
        return arrive(guest, "/login/oidc", saying);
    }

    HttpResponse<String> arrive(Guest guest, String door, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> saying) {
        Map<String, String> question = FakeIssuer.parameters(
                URI.create(Guest.location(guest.get(door))).getRawQuery());
        JWT token = ISSUER.signed(saying.apply(ISSUER.claims(subject, question.getOrDefault("nonce", "")))
                .build());
        return back(guest, told(question, ISSUER.grant(question, token)));
    }

    static Map<String, String> told(Map<String, String> question, String code) {
        return new HashMap<>(Map.of("code", code, "state", question.getOrDefault("state", ""), "iss", ISSUER.issuer()));
    }

    static HttpResponse<String> back(Guest guest, Map<String, String> told) {
        StringBuilder query = new StringBuilder();
        told.forEach((name, value) -> query.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return guest.get("/login/oidc/back?" + query);
    }

    static void refused(Guest guest, HttpResponse<String> answer) {
        assertThat(Guest.location(answer)).isIn("/login", "/prove");
        assertThat(guest.page(Guest.location(answer)).text()).contains(REFUSED);
        if (Guest.location(answer).equals("/login")) {
            assertThat(Guest.location(guest.get("/me/sessions"))).isEqualTo("/login");
        }
    }

    int tell(JWT token) {
        return new Guest(port)
                .send("/login/oidc/ended", "logout_token=" + token.serialize())
                .statusCode();
    }

    void rule(String claim, String value, @Nullable PostId post, boolean joins) {
        new TwoPeople(desk, signIn).rule(new ClaimRule(ClaimRuleId.next(), claim, value, post, joins));
    }

    PersonId person() {
        return new PersonId(UUID.fromString(
                TestRegion.asOwnerText("select person from access.provider_account where subject = ?", subject)));
    }

    static long lines(String action) {
        return Long.parseLong(TestRegion.asOwnerText("select count(*) from logbook.act where action = ?", action));
    }

    void as(Runnable work) {
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
