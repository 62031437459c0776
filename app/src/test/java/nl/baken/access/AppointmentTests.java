package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Entitlements.Entitlement;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets a post because one person wants it: the other one is never who asked, nor who gets it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AppointmentTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PostId DESK = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    private static final PostId ADMINISTRATION = TestRegion.post(TestRegion.REGION, Role.ADMINISTRATOR);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    AppointmentDesk desk;

    @Autowired
    Holdings holdings;

    @Autowired
    People people;

    @Autowired
    Entitlements entitlements;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private PersonId noor = HANNA;

    @BeforeEach
    void somebodyNew() {
        TestRegion.found();
        noor = as(ADA, () -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.appointment where person is not null");
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
        theOthersAreBack();
    }

    @Test
    void aPostIsGivenWhenSomebodyElseConfirmsIt() {
        AppointmentId asked = propose(noor, DESK);
        assertThat(holdings.of(noor)).isEmpty();
        assertThat(signIn.callAs(noor).holds(DESK)).isFalse();

        decide(FRED, asked, "confirm");

        assertThat(holdings.of(noor)).extracting(Holding::role).containsExactly(Role.FOCAL_POINT);
        assertThat(signIn.callAs(noor).holds(DESK)).isTrue();
    }

    @Test
    void whoeverAskedCannotConfirmNorCanWhoGetsIt() {
        AppointmentId asked = propose(noor, DESK);
        AppointmentId ofFred = propose(FRED, DESK);

        refuses("access.refused.appointment.decided", () -> decide(ADA, asked, "confirm"));
        refuses("access.refused.appointment.decided", () -> decide(FRED, ofFred, "confirm"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(HANNA, asked, "confirm"));
        assertThat(holdings.of(noor)).isEmpty();
    }

    @Test
    void nobodyAppointsThemselves() {
        refuses("access.refused.yourself", () -> propose(ADA, DESK));
    }

    @Test
    void anAdministratorConfirmsNothingWithAnAccountOfTheirOwnMaking() {
        propose(noor, ADMINISTRATION);
        AppointmentId asked = propose(HANNA, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(noor, asked, "confirm"));
    }

    @Test
    void whatIsRefusedOrTakenBackIsNotGivenAndCanBeAskedAgain() {
        AppointmentId first = propose(noor, DESK);
        refuses("access.refused.appointment.twice", () -> propose(noor, DESK));
        decide(FRED, first, "refuse");
        AppointmentId second = propose(noor, DESK);
        decide(ADA, second, "withdraw");

        refuses("access.refused.appointment.decided", () -> decide(FRED, first, "confirm"));
        refuses("access.refused.appointment.decided", () -> decide(FRED, second, "confirm"));
        assertThat(holdings.of(noor)).isEmpty();
        assertThat(propose(noor, DESK)).isNotNull();
    }

    @Test
    void whereNobodyElseIsAPostIsGivenAtOnceAndStandsForWhoeverBecomesTheSecond() {
        theOthersWent(31);
        AppointmentId asked = propose(noor, DESK);
        assertThat(signIn.callAs(noor).holds(DESK)).isTrue();
        refuses("access.refused.yourself", () -> propose(ADA, DESK));

        theOthersAreBack();
        assertThat(duties(FRED)).contains("APPOINTMENT_CONFIRM " + address(asked));
        assertThat(browser(ADA).get("/admin/people/" + noor.value()).body()).contains("Geldt al, niet bevestigd");
        decide(FRED, asked, "refuse");

        assertThat(signIn.callAs(noor).holds(DESK)).isFalse();
    }

    @Test
    void nobodyGetsAloneByEndingTheOthersFirst() {
        theOthersWent(30);

        propose(noor, DESK);

        assertThat(holdings.of(noor)).isEmpty();
        refuses(
                "access.refused.endLongAgo",
                () -> as(ADA, () -> {
                    holdings.end(HANNA, holdings.of(HANNA).getFirst().id(), today.minusDays(40));
                    return true;
                }));
    }

    @Test
    void aLinkWorksWithoutACodeOnlyWhereNobodyElseCanGiveOne() {
        assertThat(as(ADA, () -> people.invite(noor)).coded()).isTrue();
        theOthersWent(30);
        assertThat(as(ADA, () -> people.invite(noor)).coded()).isTrue();
        theOthersAreBack();
        theOthersWent(31);
        assertThat(as(ADA, () -> people.invite(noor)).coded()).isFalse();
    }

    @Test
    void nobodyGetsAloneBySwitchingTheOthersOffFirst() {
        theOthersWereSwitchedOff(30);
        propose(noor, DESK);
        assertThat(holdings.of(noor)).isEmpty();
        TestRegion.asOwner("delete from access.appointment where person = ?", noor.value());

        theOthersWereSwitchedOff(31);
        propose(noor, DESK);
        assertThat(holdings.of(noor)).as("nobody is left to confirm").isNotEmpty();
    }

    @Test
    void aHoldingThatEndsIsNotMadeToLastLonger() {
        new TwoPeople(desk, signIn).appoint(noor, DESK, today.minusDays(9));
        Holding held = holdings.of(noor).getFirst();
        end(held, today.minusDays(1));

        refuses("access.refused.endLater", () -> end(held, today.plusYears(1)));
    }

    @Test
    void aRuleOfTheProviderGivesNoPostBeforeSomebodyElseConfirmedIt() {
        ClaimRule rule = new ClaimRule(ClaimRuleId.next(), "groups", "g" + noor.value(), DESK, false);
        Callers.as(signIn.callAs(ADA), () -> desk.propose(rule));
        Identity identity = new Identity(
                "https://inloggen.example", "noor", Map.of("groups", List.of(rule.value())), Instant.EPOCH, "");
        assertThat(entitlements.of(identity).posts()).isEmpty();

        new TwoPeople(desk, signIn).confirm(new AppointmentId(rule.id().value()));

        Entitlement confirmed = entitlements.of(identity);
        assertThat(confirmed.posts()).containsEntry(DESK, rule.id());
        TestRegion.asOwner(
                "delete from access.claim_rule where id = ?", rule.id().value());
    }

    private static void theOthersWent(int daysAgo) {
        TestRegion.asOwner("""
                update access.holding h
                set valid_from = least(h.valid_from, current_date - cast(? as int)), valid_until = current_date - cast(? as int)
                from access.post p
                where p.id = h.post and p.role in ('ADMINISTRATOR', 'AUDITOR') and h.person <> ? and h.valid_until is null
                """, daysAgo, daysAgo, ADA.value());
    }

    private static void theOthersWereSwitchedOff(int daysAgo) {
        theOthersAreBack();
        sinceWhen("""
                update access.person set active = false, inactive_since = current_date - cast(? as int)
                where active and id <> ? and id in (select h.person from access.holding h
                    join access.post p on p.id = h.post and p.role in ('ADMINISTRATOR', 'AUDITOR'))
                """, daysAgo, ADA.value());
    }

    // nobody but the database says since when
    private static void sinceWhen(String sql, Object... values) {
        TestRegion.asOwner("alter table access.person disable trigger person_is_switched_off");
        TestRegion.asOwner(sql, values);
        TestRegion.asOwner("alter table access.person enable trigger person_is_switched_off");
    }

    private static void theOthersAreBack() {
        TestRegion.asOwner(
                "update access.person set active = true where inactive_since between current_date - 31 and current_date - 30");
        TestRegion.asOwner("""
                update access.holding h set valid_until = null
                from access.post p
                where p.id = h.post and p.role in ('ADMINISTRATOR', 'AUDITOR') and h.valid_until between current_date - 31 and current_date - 30
                """);
    }

    private AppointmentId propose(PersonId person, PostId post) {
        return as(ADA, () -> desk.propose(person, post, today, null));
    }

    private boolean decide(PersonId who, AppointmentId id, String how) {
        return as(who, () -> {
            switch (how) {
                case "confirm" -> desk.confirm(id);
                case "refuse" -> desk.refuse(id);
                default -> desk.withdraw(id);
            }
            return true;
        });
    }

    private boolean end(Holding held, LocalDate last) {
        return as(ADA, () -> {
            holdings.end(noor, held.id(), last);
            return true;
        });
    }

    private static String address(AppointmentId id) {
        return "/appointments/" + id.value();
    }

    private List<String> duties(PersonId person) {
        return TestRegion.askedAs(signIn.callAs(person), "select kind || ' ' || href from access.duties");
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }

    private void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::get).returns(key, Refused::key);
    }
}
