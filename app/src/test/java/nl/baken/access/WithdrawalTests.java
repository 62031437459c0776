package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Entitlements.Entitlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What a review withdraws stays withdrawn, also when a rule of the provider would give it again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WithdrawalTests {

    private static final PostId POST = TestRegion.post(TestRegion.POLICE, Role.PARTNER);

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Entitlements entitlements;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    SignIn signIn;

    private final PersonId person = PersonId.next();
    private final ClaimRuleId rule = new ClaimRuleId(UUID.randomUUID());
    private final Entitlement entitled = new Entitlement(Map.of(POST, rule), false, false);

    @BeforeEach
    void somebodyWithAPostByARule() {
        TestRegion.found();
        TestRegion.asOwner(
                "insert into access.person (id, version, name, login, active) values (?, 0, 'Rik', ?, true)",
                person.value(),
                person.value().toString());
        TestRegion.asOwner(
                "insert into access.claim_rule (id, claim, value, post, joins) values (?, 'groups', ?, ?, false)",
                rule.value(),
                rule.value().toString(),
                POST.value());
        entitlements.settle(person, entitled);
    }

    @Test
    void aRuleDoesNotGiveBackWhatAReviewWithdrew() {
        withdraw();

        entitlements.settle(person, entitled);

        assertThat(held()).isEqualTo("0");
    }

    @Test
    void anAdministratorGivesItBackAndThenARuleMayToo() {
        withdraw();

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        new TwoPeople(desk, signIn).appoint(person, POST, today);
        TestRegion.asOwner("delete from access.holding where person = ?", person.value());
        entitlements.settle(person, entitled);

        assertThat(held()).isEqualTo("1");
    }

    private void withdraw() {
        HoldingId holding = new HoldingId(UUID.fromString(
                TestRegion.asOwnerText("select id::text from access.holding where person = ?", person.value())));
        asAdministrator(() -> withdrawals.withdraw(holding));
        assertThat(held()).isEqualTo("0");
    }

    private void asAdministrator(Runnable work) {
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    private String held() {
        return TestRegion.asOwnerText(
                "select count(*)::text from access.holding where person = ? and (valid_until is null or valid_until >= current_date)",
                person.value());
    }
}
