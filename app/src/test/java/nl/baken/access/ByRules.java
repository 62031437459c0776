package nl.baken.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Somebody new, and what a provider says of somebody by whom rules of this test are met. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ByRules {

    static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    static final PostId HUIZEN = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    final String group = "groep-" + UUID.randomUUID();
    final Identity identity = identity("subject-" + group);

    @Autowired
    Entitlements entitlements;

    @Autowired
    Holdings holdings;

    @Autowired
    Sessions sessions;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    PersonId noor = ADA;

    @BeforeEach
    void somebodyNew() {
        TestRegion.found();
        noor = as(() -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nothingStays() {
        TestRegion.asOwner("delete from access.holding where rule is not null or person = ?", noor.value());
        TestRegion.asOwner("delete from access.provider_account where issuer = ?", identity.issuer());
        TestRegion.asOwner("delete from access.claim_rule where value = ?", group);
    }

    Identity identity(String subject) {
        return new Identity(
                "https://inloggen.example",
                subject,
                Map.of("groups", List.of(group), "roles", List.of(group), "acr", List.of(group)),
                Instant.parse("2019-11-29T12:00:00Z"),
                "there");
    }

    ClaimRule rule(String claim, @Nullable PostId post, boolean joins) {
        ClaimRule rule = new ClaimRule(ClaimRuleId.next(), claim, group, post, joins);
        new TwoPeople(desk, signIn).rule(rule);
        return rule;
    }

    <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(ADA), work);
    }
}
