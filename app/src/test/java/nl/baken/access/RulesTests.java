package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.ClaimRules.Line;
import nl.baken.access.Entitlements.Entitlement;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What it leads to when a provider says something of somebody. */
class RulesTests extends ByRules {

    private static final PostId HILVERSUM = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    ClaimRules rules;

    @Test
    void anAdministratorSeesWhatEachRuleLeadsToAndWhetherItCounts() {
        ClaimRule proof = rule("acr", null, false);
        ClaimRule waiting = new ClaimRule(ClaimRuleId.next(), "groups", group, HUIZEN, true);
        Callers.as(signIn.callAs(ADA), () -> desk.propose(waiting));

        assertThat(lines())
                .containsExactly(
                        new Line(proof, null, null, true),
                        new Line(waiting, Role.FOCAL_POINT, "Gemeente Huizen", false));
        new TwoPeople(desk, signIn).confirm(new AppointmentId(waiting.id().value()));
        assertThat(lines()).allMatch(Line::confirmed);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(() -> {
                    rules.add(new ClaimRule(ClaimRuleId.next(), "acr", group, null, false));
                    return true;
                }))
                .returns("access.refused.rule.twice", Refused::key);
    }

    @Test
    void aRuleThatIsTakenAwayTakesWhatItGaveAndEndsTheSessions() {
        ClaimRule rule = rule("groups", HUIZEN, true);
        entitlements.settle(noor, entitlements.of(identity));
        PersonId longer = as(() -> people.add("Al langer", "p" + UUID.randomUUID()));
        entitlements.settle(longer, entitlements.of(identity));
        TestRegion.asOwner("update access.holding set valid_from = current_date - 9 where person = ?", longer.value());
        String session = sessions.open(noor, true);
        String another = sessions.open(TestRegion.HUGO_FOCAL_POINT_HUIZEN, true);

        remove(rule.id());

        assertThat(holdings.of(noor)).isEmpty();
        assertThat(holdings.of(longer)).extracting(Holding::last).containsExactly(today.minusDays(1));
        assertThat(sessions.resolve(session)).isEmpty();
        assertThat(sessions.resolve(another)).isPresent();
        assertThat(lines()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> remove(rule.id()));
        TestRegion.asOwner("delete from access.holding where person = ?", longer.value());
    }

    @Test
    void nobodyTakesAwayWhatTheyHoldByThemselves() {
        ClaimRule rule = rule("groups", HUIZEN, true);
        entitlements.settle(ADA, entitlements.of(identity));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> remove(rule.id()))
                .returns("access.refused.yourself", Refused::key);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void theRulesSayWhichPostsSomebodyHoldsWhetherTheyBeginAndWhetherTheyProvedIt() {
        assertThat(entitlements.of(identity)).isEqualTo(new Entitlement(Map.of(), false, false));
        ClaimRule proof = rule("acr", null, false);
        assertThat(entitlements.of(identity)).isEqualTo(new Entitlement(Map.of(), false, true));
        assertThat(entitlements.levels()).contains(group);
        rule("amr", null, false);
        ClaimRule post = rule("groups", HUIZEN, false);
        assertThat(entitlements.of(identity)).isEqualTo(new Entitlement(Map.of(HUIZEN, post.id()), false, true));
        assertThat(entitlements.levels())
                .filteredOn(group::equals)
                .as("of acr alone")
                .hasSize(1);
        remove(proof.id());
        rule("roles", HILVERSUM, true);
        assertThat(entitlements.of(identity).joins()).isTrue();
        assertThat(entitlements.of(identity).posts()).containsOnlyKeys(HUIZEN, HILVERSUM);
    }

    @Test
    void aRuleOfAnOrganisationThatLeftLeadsNowhere() {
        rule("groups", HUIZEN, true);
        TestRegion.asOwner("update access.organisation set active = false where id = ?", TestRegion.HUIZEN.value());
        try {
            assertThat(entitlements.of(identity).posts()).isEmpty();
        } finally {
            TestRegion.asOwner("update access.organisation set active = true where id = ?", TestRegion.HUIZEN.value());
        }
    }

    @Test
    void somebodyHoldsByRulesExactlyWhatTheySay() {
        rule("groups", HUIZEN, true);
        Entitlement one = entitlements.of(identity);
        assertThat(entitlements.settle(noor, one)).as("nothing ended").isFalse();
        assertThat(entitlements.settle(noor, one)).isFalse();
        assertThat(holdings.of(noor)).hasSize(1);

        assertThat(entitlements.settle(noor, new Entitlement(Map.of(), false, false)))
                .as("what began today never was")
                .isTrue();
        assertThat(holdings.of(noor)).isEmpty();
        entitlements.settle(noor, one);
        TestRegion.asOwner("update access.holding set valid_from = current_date - 9 where person = ?", noor.value());
        assertThat(entitlements.settle(noor, new Entitlement(Map.of(), false, false)))
                .isTrue();
        assertThat(holdings.of(noor)).extracting(Holding::last).containsExactly(today.minusDays(1));
        assertThat(entitlements.settle(noor, new Entitlement(Map.of(), false, false)))
                .isFalse();
    }

    private void remove(ClaimRuleId id) {
        Callers.as(signIn.callAs(ADA), () -> rules.remove(id));
    }

    private List<Line> lines() {
        return as(() -> rules.all()).stream()
                .filter(line -> line.rule().value().equals(group))
                .toList();
    }
}
