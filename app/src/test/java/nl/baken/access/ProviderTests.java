package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever the provider of an organisation knows comes in as far as the rules go. */
class ProviderTests extends AtTheProvider {

    @Autowired
    ProviderTests(SignIn signIn, People people, Holdings holdings, ClaimRules rules, Accounts accounts) {
        super(signIn, people, holdings, rules, accounts);
    }

    @Test
    void aRuleGivesTheRoleAndTheProviderHoldsTheSecondFactor() {
        Guest guest = new Guest(port);
        long before = lines("DOOR_PROVIDER_LINKED");
        assertThat(guest.page("/login").select("a[href=/login/oidc]")).isNotEmpty();

        assertThat(Guest.location(arrive(guest, strong()))).isEqualTo("/");

        assertThat(guest.get("/signals").statusCode()).isEqualTo(200);
        assertThat(guest.get("/dossiers").statusCode()).isEqualTo(404);
        assertThat(lines("DOOR_PROVIDER_LINKED")).isEqualTo(before + 1);
    }

    @Test
    void theQuestionBindsTheAnswerToThisBrowser() {
        Map<String, String> one = question(new Guest(port));
        Map<String, String> other = question(new Guest(port));

        assertThat(one)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakeIssuer.CLIENT)
                .containsEntry("redirect_uri", "http://localhost:" + port + "/login/oidc/back")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "sterk")
                .containsKeys("state", "nonce", "code_challenge");
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(one.get(secret)).hasSizeGreaterThan(40).isNotEqualTo(other.get(secret));
        }
    }

    @Test
    void whoeverHasNoRuleDoesNotComeIn() {
        Guest guest = new Guest(port);

        refused(
                guest,
                arrive(
                        guest,
                        claims -> claims.claim("groups", List.of("iets anders")).claim("acr", "sterk")));
    }

    @Test
    void whatTheProviderNoLongerSaysEndsAtTheNextSignIn() {
        Guest guest = new Guest(port);
        arrive(guest, strong());
        assertThat(guest.get("/signals").statusCode()).isEqualTo(200);

        Guest again = new Guest(port);
        refused(again, arrive(again, claims -> claims.claim("acr", "sterk")));

        assertThat(Guest.location(guest.get("/signals"))).as("the open session").isEqualTo("/login");
        assertThat(holdings.of(person())).isEmpty();
    }

    @Test
    void whatAnAdministratorGaveTheProviderDoesNotTake() {
        arrive(new Guest(port), strong());
        TestRegion.alsoHolds(person(), TestRegion.HILVERSUM, Role.FOCAL_POINT);

        arrive(new Guest(port), claims -> claims.claim("acr", "sterk"));

        assertThat(holdings.of(person())).extracting(Holding::organisationName).containsExactly("Gemeente Hilversum");
        TestRegion.leaves(person());
    }

    @Test
    void aRuleThatIsTakenAwayTakesTheRoleAtOnce() {
        Guest guest = new Guest(port);
        arrive(guest, strong());

        as(() -> rules.all().stream()
                .filter(line -> line.rule().value().equals(group))
                .forEach(line -> rules.remove(line.rule().id())));

        assertThat(Guest.location(guest.get("/"))).isEqualTo("/login");
        assertThat(holdings.of(person())).isEmpty();
    }

    @Test
    void whoeverMayNoLongerSignInIsOutAndStaysOut() {
        Guest guest = new Guest(port);
        arrive(guest, strong());
        Colleague known = people.find(person()).orElseThrow();
        as(() -> people.change(new Colleague(known.id(), known.version(), known.name(), known.login(), false)));

        assertThat(Guest.location(guest.get("/"))).isEqualTo("/login");
        refused(guest, arrive(guest, strong()));
    }

    @Test
    void aWeakProofIsFollowedByOurOwnSecondFactor() {
        Guest guest = new Guest(port);

        assertThat(Guest.location(arrive(guest, claims -> claims.claim("groups", List.of(group)))))
                .isEqualTo("/login/enrol");

        assertThat(guest.cookie("baken_session")).isEmpty();
        guest.enrol();
        assertThat(guest.get("/").statusCode()).isEqualTo(200);
        assertThat(Guest.location(arrive(new Guest(port), claims -> claims.claim("groups", List.of(group)))))
                .isEqualTo("/login/second");
    }

    @Test
    void aProofOfAWhileAgoIsNotFresh() {
        rule("groups", group, TestRegion.post(TestRegion.REGION, Role.ADMINISTRATOR), true);
        Guest guest = new Guest(port);
        Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> hourAgo = claims ->
                strong().apply(claims).claim("auth_time", Instant.now().getEpochSecond() - 3600);
        arrive(guest, hourAgo);
        assertThat(Guest.location(guest.get("/admin/rules/new"))).isEqualTo("/prove?to=/admin/rules/new");
        String prove = "/prove/oidc?to=/admin/rules/new";
        assertThat(guest.page("/prove?to=/admin/rules/new").select("a[href^=/prove/oidc]"))
                .isNotEmpty();
        Map<String, String> question = FakeIssuer.parameters(
                URI.create(Guest.location(guest.get(prove))).getRawQuery());
        assertThat(question).containsEntry("prompt", "login").containsEntry("max_age", "0");

        refused(guest, arrive(guest, prove, hourAgo));
        arrive(guest, prove, claims -> claims.claim("groups", List.of(group)));
        assertThat(Guest.location(guest.get("/admin/rules/new")))
                .as("a weak proof")
                .startsWith("/prove");
        assertThat(Guest.location(arrive(guest, prove, strong()))).isEqualTo("/admin/rules/new");
        assertThat(guest.get("/admin/rules/new").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyProvesSomethingForSomebodyElse() {
        rule("groups", group, TestRegion.post(TestRegion.REGION, Role.ADMINISTRATOR), true);
        Guest guest = new Guest(port);
        arrive(guest, strong());
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?",
                person().value());
        Map<String, String> question = FakeIssuer.parameters(
                URI.create(Guest.location(guest.get("/prove/oidc"))).getRawQuery());
        JWT token = ISSUER.signed(strong().apply(ISSUER.claims("somebody-else", question.getOrDefault("nonce", "")))
                .build());

        back(guest, told(question, ISSUER.grant(question, token)));

        assertThat(Guest.location(guest.get("/admin/rules/new"))).startsWith("/prove");
    }

    @Test
    void aSessionEndsWithTheOneAtTheProvider() {
        Guest one = new Guest(port);
        Guest other = new Guest(port);
        arrive(one, claims -> strong().apply(claims).claim("sid", "a" + subject));
        arrive(other, claims -> strong().apply(claims).claim("sid", "b" + subject));
        JWTClaimsSet.Builder told = ISSUER.claims(subject, "").claim("sid", "a" + subject);

        assertThat(tell(FakeIssuer.signed(told.build(), ISSUER.current(), JOSEObjectType.JWT)))
                .as("no logout token")
                .isEqualTo(400);
        assertThat(tell(ISSUER.logout(ISSUER.claims(subject, "").issuer("https://elsewhere.example"))))
                .isEqualTo(400);
        assertThat(one.get("/").statusCode()).isEqualTo(200);

        assertThat(tell(ISSUER.logout(told))).isEqualTo(200);
        assertThat(Guest.location(one.get("/"))).isEqualTo("/login");
        assertThat(other.get("/").statusCode()).isEqualTo(200);

        assertThat(tell(ISSUER.logout(ISSUER.claims(subject, "")))).isEqualTo(200);
        assertThat(Guest.location(other.get("/"))).isEqualTo("/login");
    }

    @Test
    void whoeverSignsOutCanSignOutThereAsWell() {
        Guest guest = new Guest(port);
        arrive(guest, strong());

        guest.post("/logout", Map.of());

        assertThat(guest.page("/login").select("a[href=/login/oidc/leave]")).isNotEmpty();
        assertThat(Guest.location(guest.get("/login/oidc/leave")))
                .startsWith(ISSUER.issuer() + "/bye?")
                .contains("client_id=" + FakeIssuer.CLIENT);
    }

    @Test
    void aTokenThatSaysItIsForBakenAloneIsForBaken() {
        assertThat(Guest.location(
                        arrive(new Guest(port), claims -> strong().apply(claims).claim("azp", FakeIssuer.CLIENT))))
                .isEqualTo("/");
    }

    @Test
    void byAnotherAddressThanTheProviderKnowsNobodyIsSentThereNorComesBack() {
        String elsewhere = "http://127.0.0.1:" + port;
        Guest guest = new Guest(port);
        for (String way : List.of("/login/oidc", "/login/oidc/leave")) {
            assertThat(Guest.location(guest.get(elsewhere + way))).as(way).isEqualTo("/login");
            assertThat(guest.page("/login").text()).as(way).contains(REFUSED);
        }
        Map<String, String> question = question(guest);
        JWT token = ISSUER.signed(strong().apply(ISSUER.claims(subject, question.getOrDefault("nonce", "")))
                .build());
        String code = ISSUER.grant(question, token);

        assertThat(Guest.location(guest.get(elsewhere + "/login/oidc/back?iss=" + ISSUER.issuer() + "&code=" + code
                        + "&state=" + question.getOrDefault("state", ""))))
                .isEqualTo("/login");
        assertThat(guest.cookie("baken_session")).isEmpty();
    }

    @Test
    void aProviderMayChangeItsKey() {
        ISSUER.rotate();

        assertThat(Guest.location(arrive(new Guest(port), strong()))).isEqualTo("/");
    }

    @Test
    void anAdministratorSeesWhatTheProviderHasToKnow() {
        String page = Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR))
                .get("/admin/rules")
                .body();

        assertThat(page).contains(ISSUER.issuer(), FakeIssuer.CLIENT, group, "Telt als tweede factor");
        for (String path : List.of("back", "keys.json", "ended")) {
            assertThat(page).contains("http://localhost:" + port + "/login/oidc/" + path);
        }
    }

    @Test
    void ourKeyIsPublishedWithoutItsSecretHalf() {
        assertThat(new Guest(port).get("/login/oidc/keys.json").body())
                .contains("\"kty\":\"RSA\"", "PS256")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":");
    }
}
