package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Each desk asks who may do it, also when no page does. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuardedDesksTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId BEA = TestRegion.BEA_REGIONAL_COORDINATION;
    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PostId DESK = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    private static final PostId COORDINATION = TestRegion.post(TestRegion.REGION, Role.REGIONAL_COORDINATION);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    Organisations organisations;

    @Autowired
    Territories territories;

    @Autowired
    People people;

    @Autowired
    Holdings holdings;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    AppointmentDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    ClaimRules rules;

    @Autowired
    Recoveries recoveries;

    @Autowired
    OpenSessions open;

    @Autowired
    WelcomeDesk welcome;

    @Autowired
    SignIn signIn;

    private PersonId noor = ADA;

    @BeforeEach
    void somebodyNew() {
        TestRegion.found();
        noor = as(ADA, () -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.appointment where person = ?", noor.value());
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
    }

    @Test
    void whoeverIsNoAdministratorKeepsNothing() {
        Colleague known = people.find(noor).orElseThrow();
        Organisation huizen = organisations.find(TestRegion.HUIZEN).orElseThrow();
        Holding held = holdings.of(HANNA).getFirst();
        Territory territory = territories.of(TestRegion.HUIZEN).getLast();
        ClaimRule rule = new ClaimRule(ClaimRuleId.next(), "acr", "x" + noor.value(), null, false);
        as(ADA, () -> people.invite(noor));
        Map<String, Runnable> verbs = new LinkedHashMap<>();
        verbs.put("add a colleague", () -> people.add("X", "x" + UUID.randomUUID()));
        verbs.put("change a colleague", () -> people.change(known));
        verbs.put("see a colleague off", () -> people.seeOff(noor));
        verbs.put("invite", () -> people.invite(noor));
        verbs.put(
                "add an organisation",
                () -> organisations.add(Organisation.joining("X", OrganisationKind.OTHER, null)));
        verbs.put("change an organisation", () -> organisations.change(huizen));
        verbs.put("add a post", () -> organisations.addPost(TestRegion.HUIZEN, Role.FOCAL_POINT));
        verbs.put("answer for", () -> territories.answerFor(TestRegion.HUIZEN, "GM0376", today.plusYears(90), null));
        verbs.put("answer until", () -> territories.answerUntil(TestRegion.HUIZEN, territory.id(), today));
        verbs.put("end a holding", () -> holdings.end(HANNA, held.id(), today));
        verbs.put("look whether it is settled", () -> withdrawals.isSettled(held.id()));
        verbs.put("withdraw a holding", () -> withdrawals.withdraw(held.id()));
        verbs.put("ask for a post", () -> desk.propose(noor, DESK, today, null));
        verbs.put("ask for a rule", () -> desk.propose(rule));
        verbs.put("read rules", () -> rules.all());
        verbs.put("add a rule", () -> rules.add(rule));
        verbs.put("remove a rule", () -> rules.remove(rule.id()));
        verbs.put("start a recovery", () -> recoveries.start(noor));
        verbs.put("withdraw a recovery", () -> recoveries.withdraw(noor));
        verbs.put("confirm a recovery", () -> recoveries.confirm(noor));
        verbs.put("see sessions", () -> open.administered(noor));
        verbs.put("end sessions", () -> open.endAll(noor));
        verbs.put("see links", () -> welcome.coded());
        verbs.put("give a code", () -> welcome.giveCode(noor));

        verbs.forEach((name, verb) -> assertThatExceptionOfType(NotFound.class)
                .as(name)
                .isThrownBy(() -> Callers.as(signIn.callAs(BEA), verb)));
        assertThat(people.find(noor)).hasValue(known);
    }

    @Test
    void whoeverSeesAnAppointmentDoesNotDecideOnIt() {
        AppointmentId given = asked(DESK);
        new TwoPeople(desk, signIn).confirm(given);

        for (Runnable verb :
                new Runnable[] {() -> desk.isWaiting(given), () -> desk.confirm(given), () -> desk.refuse(given)}) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Callers.as(signIn.callAs(HANNA), verb));
        }
        assertThat(as(FRED, () -> desk.isWaiting(given))).isFalse();
    }

    @Test
    void onlyWhoAskedTakesItBackAndOnlyAsLongAsItWaits() {
        AppointmentId asked = asked(DESK);
        assertThat(as(FRED, () -> desk.isWaiting(asked))).isTrue();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(FRED), () -> desk.withdraw(asked)));
        Callers.as(signIn.callAs(ADA), () -> desk.withdraw(asked));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(ADA), () -> desk.withdraw(asked)))
                .returns("access.refused.appointment.decided", Refused::key);
    }

    @Test
    void whoeverSteersByFiguresIsNotAskedToLookAtColleagues() {
        AppointmentId given = asked(COORDINATION);
        new TwoPeople(desk, signIn).confirm(given);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(BEA), () -> desk.see(given)));
    }

    @Test
    void ofTwoWhoDecideTheSecondIsTooLate() {
        AppointmentId asked = asked(DESK);

        assertThat(as(FRED, () -> appointments.decide(asked, Appointment.Outcome.REFUSED)))
                .isTrue();
        assertThat(as(FRED, () -> appointments.decide(asked, Appointment.Outcome.CONFIRMED)))
                .isFalse();
        Appointment refused = as(FRED, () -> appointments.find(asked));
        assertThat(refused.answer().orElseThrow())
                .returns(Appointment.Outcome.REFUSED, Appointment.Answer::outcome)
                .returns("Fred", Appointment.Answer::name);
        assertThat(refused.whom()).isEqualTo(new Appointment.Whom(noor, "Noor"));
        assertThat(refused.office().organisationName()).isEqualTo("Gemeente Hilversum");
        assertThat(refused.asked().by()).isEqualTo(ADA);
        assertThat(refused.due()).isAfter(today);
        assertThat(as(FRED, () -> appointments.all())).contains(refused);
        assertThat(as(FRED, () -> appointments.waiting(noor))).isEmpty();
    }

    @Test
    void aPostThatNobodyCanHoldIsNotAskedFor() {
        ClaimRule reporter = new ClaimRule(
                ClaimRuleId.next(), "groups", "x" + noor.value(), new PostId(ReportingPoint.KNOWN), false);
        for (Runnable verb : new Runnable[] {
            () -> desk.propose(noor, new PostId(ReportingPoint.KNOWN), today, null),
            () -> desk.propose(noor, PostId.next(), today, null),
            () -> desk.propose(reporter)
        }) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> Callers.as(signIn.callAs(ADA), verb))
                    .returns("access.refused.rule.post", Refused::key);
        }
    }

    @Test
    void aPostThatIsHeldIsNotAskedForNorGivenTwice() {
        AppointmentId asked = asked(DESK);
        TestRegion.alsoHolds(noor, TestRegion.HILVERSUM, Role.FOCAL_POINT);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new TwoPeople(desk, signIn).confirm(asked))
                .returns("access.refused.held", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(ADA, () -> desk.propose(noor, DESK, today, null)))
                .returns("access.refused.held", Refused::key);
    }

    @Test
    void whatWasGivenAtOnceAndIsOverIsRefusedWithoutEndingAnything() {
        AppointmentId asked = asked(DESK);
        TestRegion.asOwner("alter table access.appointment disable trigger all");
        TestRegion.asOwner("update access.appointment set at_once = true where id = ?", asked.value());
        TestRegion.asOwner("alter table access.appointment enable trigger all");

        assertThat(as(FRED, () -> desk.isWaiting(asked))).as("it was given").isFalse();
        Callers.as(signIn.callAs(FRED), () -> desk.refuse(asked));

        assertThat(as(FRED, () -> appointments.find(asked)).isOpen()).isFalse();
    }

    private AppointmentId asked(PostId post) {
        return as(ADA, () -> desk.propose(noor, post, today, null));
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
