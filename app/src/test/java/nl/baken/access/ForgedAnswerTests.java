package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the provider did not sign, for this question and this browser, opens nothing. */
class ForgedAnswerTests extends AtTheProvider {

    @Autowired
    ForgedAnswerTests(SignIn signIn, People people, Holdings holdings, ClaimRules rules, Accounts accounts) {
        super(signIn, people, holdings, rules, accounts);
    }

    /** What somebody tries who would be somebody else; each is answered alike and is a line of the audit log. */
    enum Attack {
        NO_STATE(it -> it.told().remove("state")),
        ANOTHER_STATE(it -> it.told().put("state", "x".repeat(43))),
        ANOTHER_BROWSER(it -> it.guest().forget("baken_departure")),
        ANOTHER_NONCE(it -> it.claims().claim("nonce", "x".repeat(43))),
        NO_NONCE(it -> it.claims().claim("nonce", null)),
        ANOTHER_ISSUER(it -> it.claims().issuer("https://elsewhere.example")),
        ANOTHER_AUDIENCE(it -> it.claims().audience("another-application")),
        ALSO_ANOTHER_AUDIENCE(it ->
                it.claims().audience(List.of(FakeIssuer.CLIENT, "another")).claim("azp", "another")),
        FOR_ANOTHER_PARTY(it -> it.claims().claim("azp", "another")),
        PROVEN_LATER(it -> it.claims().claim("auth_time", Instant.now().getEpochSecond() + 600)),
        EXPIRED(it -> it.claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))),
        OF_LATER(it -> it.claims().issueTime(Date.from(Instant.now().plusSeconds(600)))),
        OF_LONG_AGO(it -> it.claims().claim("auth_time", Instant.now().getEpochSecond() - 40_000)),
        AT_NO_TIME(it -> it.claims().claim("auth_time", null)),
        MIXED_UP(it -> it.told().put("iss", "https://elsewhere.example")),
        FROM_NOWHERE(it -> it.told().remove("iss")),
        BLANK(it -> it.told().replaceAll((name, value) -> name.equals("state") ? value : " ")),
        NO_CODE(it -> it.told().remove("code")),
        ANOTHER_CODE(it -> it.told().put("code", "x")),
        AN_ERROR(it -> {
            it.told().remove("code");
            it.told().put("error", "access_denied");
        }),
        AN_ACCESS_TOKEN(it -> {}, claims -> FakeIssuer.signed(claims, ISSUER.current(), new JOSEObjectType("at+jwt"))),
        A_LOGOUT_TOKEN(
                it -> {}, claims -> FakeIssuer.signed(claims, ISSUER.current(), new JOSEObjectType("logout+jwt"))),
        UNSIGNED(it -> {}, PlainJWT::new),
        SIGNED_WITH_WHAT_IS_PUBLIC(it -> {}, ForgedAnswerTests::bySecret),
        SIGNED_BY_ANOTHER(
                it -> {},
                claims -> FakeIssuer.signed(
                        claims,
                        new RSAKey.Builder(DrawnKeys.next())
                                .keyID(ISSUER.current().getKeyID())
                                .build(),
                        JOSEObjectType.JWT));

        @SuppressWarnings("ImmutableEnumChecker") // a lambda
        private final Consumer<Try> change;

        @SuppressWarnings("ImmutableEnumChecker") // a lambda
        private final Function<JWTClaimsSet, JWT> signing;

        Attack(Consumer<Try> change) {
            this(change, claims -> ISSUER.signed(claims));
        }

        Attack(Consumer<Try> change, Function<JWTClaimsSet, JWT> signing) {
            this.change = change;
            this.signing = signing;
        }
    }

    private record Try(Guest guest, Map<String, String> told, JWTClaimsSet.Builder claims) {}

    @ParameterizedTest
    @EnumSource(Attack.class)
    void whatTheProviderDidNotSignForThisQuestionIsRefused(Attack attack) {
        Guest guest = new Guest(port);
        Map<String, String> question = question(guest);
        JWTClaimsSet.Builder claims = strong().apply(ISSUER.claims(subject, question.getOrDefault("nonce", "")));
        Map<String, String> told = told(question, "");
        Try attempt = new Try(guest, told, claims);
        // the code stands for the token, which an attack may change
        told.put("code", "later");
        attack.change.accept(attempt);
        String code = ISSUER.grant(question, attack.signing.apply(claims.build()));
        told.replace("code", "later", code);
        long before = lines("DOOR_PROVIDER_REFUSED");

        refused(guest, back(guest, told));

        assertThat(lines("DOOR_PROVIDER_REFUSED")).isEqualTo(before + 1);
    }

    @Test
    void aCodeAndAWayBackAreGoodOnce() {
        Guest guest = new Guest(port);
        Map<String, String> question = question(guest);
        String departure = guest.cookie("baken_departure").orElseThrow();
        JWT token = ISSUER.signed(strong().apply(ISSUER.claims(subject, question.getOrDefault("nonce", "")))
                .build());
        Map<String, String> told = told(question, ISSUER.grant(question, token));
        assertThat(Guest.location(back(guest, told))).isEqualTo("/");

        Guest thief = new Guest(port);
        refused(thief, back(thief, told));
        thief.set("baken_departure", departure);
        refused(thief, back(thief, told));
    }

    private static JWT bySecret(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(ISSUER.current().getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(ISSUER.current().toPublicKey().getEncoded()));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
