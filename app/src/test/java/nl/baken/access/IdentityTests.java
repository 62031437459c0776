package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a provider says of somebody, and which rules that meets. */
class IdentityTests {

    private static final PostId POST = PostId.next();

    @Test
    void whatIsNestedIsNamedByItsWay() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("name", "Nina");
        claims.put("level", 3);
        claims.put("gone", null);
        claims.put("realm", Map.of("access", Map.of("roles", List.of("a", "b"))));
        claims.put("groups", Arrays.asList("x", 7, true, null, Map.of("y", "z")));

        assertThat(Identity.flat(claims))
                .isEqualTo(Map.of(
                        "name", List.of("Nina"),
                        "level", List.of("3"),
                        "realm.access.roles", List.of("a", "b"),
                        "groups", List.of("x", "7")));
    }

    @Test
    void whatItDoesNotSayIsNothing() {
        Identity identity = identity(Map.of("groups", List.of("a", "b")));

        assertThat(identity.all("groups")).containsExactly("a", "b");
        assertThat(identity.first("groups")).isEqualTo("a");
        assertThat(identity.all("absent")).isEmpty();
        assertThat(identity.first("absent")).isEmpty();
    }

    @Test
    void isSomebodyAndIsWrittenDownWithoutSayingWho() {
        assertThat(identity(Map.of()).toString()).isEqualTo("Identity[https://inloggen.example]");
        for (List<String> nobody : List.of(List.of(" ", "x"), List.of("https://inloggen.example", ""))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Identity(nobody.getFirst(), nobody.getLast(), Map.of(), Instant.EPOCH, ""));
        }
    }

    @Test
    void aRuleIsMetByTheValueOfItsClaimAlone() {
        ClaimRule rule = rule("groups", "a", POST, true);

        assertThat(rule.appliesTo(identity(Map.of("groups", List.of("b", "a")))))
                .isTrue();
        assertThat(rule.appliesTo(identity(Map.of("groups", List.of("ab"))))).isFalse();
        assertThat(rule.appliesTo(identity(Map.of("roles", List.of("a"))))).isFalse();
    }

    @Test
    void onlyWhatIsSaidOfAProofProvesASecondFactorAndNobodyBeginsByThat() {
        assertThat(rule("acr", "sterk", null, false).post()).isNull();
        assertThat(rule("amr", "mfa", null, false).post()).isNull();
        assertThat(ClaimRule.isAboutProof("acr")).isTrue();
        assertThat(ClaimRule.isAboutProof("groups")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> rule("groups", "a", null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("acr", "sterk", null, true));
    }

    @Test
    void aRuleNamesAClaimAndAValue() {
        for (String claim : List.of("", "a b", "é", "x".repeat(101))) {
            assertThatIllegalArgumentException().as(claim).isThrownBy(() -> rule(claim, "a", POST, false));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> rule("groups", " ", POST, false));
        assertThat(rule("x".repeat(100), "a", POST, false).claim()).hasSize(100);
    }

    @Test
    void aFormIsARuleAboutAProofOrAboutAPost() {
        RuleForm proof = new RuleForm("acr", "sterk", RuleForm.PROOF, true);
        RuleForm post = new RuleForm("groups", "a", POST.value().toString(), true);

        assertThat(proof.rule()).returns(null, ClaimRule::post).returns(false, ClaimRule::joins);
        assertThat(post.rule())
                .returns(POST, ClaimRule::post)
                .returns(true, ClaimRule::joins)
                .returns("groups", ClaimRule::claim)
                .returns("a", ClaimRule::value);
        assertThat(proof.provesByAnything()).isFalse();
        assertThat(post.provesByAnything()).isFalse();
        assertThat(new RuleForm("groups", "a", RuleForm.PROOF, false).provesByAnything())
                .isTrue();
        assertThat(RuleForm.empty()).isEqualTo(new RuleForm("", "", "", false));
    }

    private static ClaimRule rule(String claim, String value, @Nullable PostId post, boolean joins) {
        return new ClaimRule(new ClaimRuleId(UUID.randomUUID()), claim, value, post, joins);
    }

    private static Identity identity(Map<String, List<String>> claims) {
        return new Identity("https://inloggen.example", "nina", claims, Instant.EPOCH, "");
    }
}
