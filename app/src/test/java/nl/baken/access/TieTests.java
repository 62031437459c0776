package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TieTests {

    private static final PostId DIRECTOR = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
    private static final PostId HUIZEN = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    @Autowired
    Trusts trusts;

    private final Access access;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    TieTests(Access access, SignIn signIn, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.access = access;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void onlyTheHolderAndTheReadersOfARecordKnowIt() {
        Thing thing = heldByHilversum();

        assertThat(mayRead(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, thing)).isTrue();
        assertThat(mayRead(TestRegion.KARIM_CHAIN_DIRECTOR, thing)).isTrue();
        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, thing)).isFalse();
        assertThat(mayRead(TestRegion.ADA_ADMINISTRATOR, thing)).isFalse();
    }

    @Test
    void aReaderCannotShareARecordFurther() {
        Thing thing = heldByHilversum();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> {
                    access.share(thing, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT));
                    return true;
                }));
        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, thing)).isFalse();
    }

    @Test
    void nobodyTakesUpWhatWasNotPromised() {
        Thing thing = heldByHilversum();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> takeUpAsDirector(thing));
    }

    @Test
    void aPromiseTakenUpLeavesExactlyOneHolder() {
        Thing thing = heldByHilversum();
        PostId director = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> {
            access.promise(thing, director);
            return true;
        });

        takeUpAsDirector(thing);

        assertThat(may(TestRegion.KARIM_CHAIN_DIRECTOR, Action.ENRICH_SIGNAL, thing))
                .isTrue();
        assertThat(may(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, Action.ENRICH_SIGNAL, thing))
                .isFalse();
        assertThat(mayRead(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, thing)).isTrue();
    }

    @Test
    void aPromiseThatWasTakenBackIsNotTakenUp() {
        Thing thing = heldByHilversum();
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.promise(thing, DIRECTOR));
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.retract(thing, DIRECTOR));

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> takeUpAsDirector(thing));
    }

    @Test
    void whatCameToTheWrongDeskIsPassedOnAtOnce() {
        Thing thing = heldByHilversum();

        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.passOn(thing, HUIZEN));

        assertThat(may(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Action.ENRICH_SIGNAL, thing))
                .isTrue();
        assertThat(may(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, Action.ENRICH_SIGNAL, thing))
                .isFalse();
        assertThat(mayRead(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, thing)).isTrue();
    }

    @Test
    void aReaderAdoptsWhatNobodyAttendsTo() {
        Thing thing = heldByHilversum();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> access.adopt(thing, DIRECTOR)));
        TestRegion.asOwner(
                "update access.tie set post = ? where record = ? and kind = 'HOLDER'", emptyPost(), thing.value());

        as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> access.adopt(thing, DIRECTOR));

        assertThat(may(TestRegion.KARIM_CHAIN_DIRECTOR, Action.ENRICH_SIGNAL, thing))
                .isTrue();
    }

    @Test
    void whatBecamePartIsTakenApartAgain() {
        Thing part = heldByHilversum();
        Thing whole = heldByHilversum();
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.becomePart(part, whole));
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.share(whole, HUIZEN));
        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, part)).isTrue();

        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> access.takeApart(part));

        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, part)).isFalse();
        assertThat(mayRead(TestRegion.KARIM_CHAIN_DIRECTOR, part)).isTrue();
    }

    @Test
    void whoBrokeTheGlassReadsForAnHourAndNothingElse() {
        Thing thing = heldByHilversum();
        TestRegion.asOwner("""
                insert into access.emergency (id, record, kind, number, person, reason, begun_at, ends_at, review_by)
                values (gen_random_uuid(), ?, 'SIGNAL', 'S-0000-000', ?, 'DANGER', now(), now() + interval '60 minutes', current_date)
                """, thing.value(), TestRegion.HUGO_FOCAL_POINT_HUIZEN.value());

        assertThat(mayRead(TestRegion.HUGO_FOCAL_POINT_HUIZEN, thing)).isTrue();
        assertThat(may(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Action.ENRICH_SIGNAL, thing))
                .isFalse();
        assertThat(may(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Action.COMPARE, thing))
                .isFalse();
        assertThat(isInEmergency(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Action.READ_SIGNAL, thing))
                .isTrue();
        assertThat(isInEmergency(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Action.COMPARE, thing))
                .isFalse();
        assertThat(isInEmergency(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, Action.READ_SIGNAL, thing))
                .isFalse();
        TestRegion.asOwner(
                "update access.emergency set person = ? where record = ?",
                TestRegion.KARIM_CHAIN_DIRECTOR.value(),
                thing.value());
        assertThat(isInEmergency(TestRegion.KARIM_CHAIN_DIRECTOR, Action.READ_SIGNAL, thing))
                .as("who reads it anyway")
                .isFalse();
        TestRegion.asOwner("delete from access.emergency where record = ?", thing.value());
    }

    @Test
    void aTieOfAPostCountsForWhatThatPostMayDoAlone() {
        Thing thing = heldByHilversum();
        as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> access.share(thing, TestRegion.post(TestRegion.POLICE, Role.PARTNER)));
        TestRegion.alsoHolds(TestRegion.PAUL_POLICE, TestRegion.HUIZEN, Role.FOCAL_POINT);
        try {
            assertThat(mayRead(TestRegion.PAUL_POLICE, thing)).isFalse();
        } finally {
            TestRegion.asOwner(
                    "delete from access.holding where person = ? and post = ?",
                    TestRegion.PAUL_POLICE.value(),
                    HUIZEN.value());
        }
    }

    @Test
    void whomTheHolderTrustsIsTrustedUntilTheDayThatWasSaid() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        Thing thing = new Thing(UUID.randomUUID());
        PostId care = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
        as(
                TestRegion.ZOE_CARE_COORDINATOR,
                () -> transaction.executeWithoutResult(status -> {
                    access.hold(thing, care);
                    access.share(thing, HUIZEN);
                }));
        assertThat(as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.readers(thing)))
                .containsExactly(HUIZEN);
        as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.give(thing, new Trust(HUIZEN, today.plusDays(2))));
        assertThat(as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.of(thing)))
                .containsExactly(new Trust(HUIZEN, today.plusDays(2)));

        TestRegion.asOwner("update access.trust set given_on = current_date + 1 where record = ?", thing.value());
        assertThat(as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.of(thing)))
                .as("given before the clock was set back")
                .isEmpty();
        TestRegion.asOwner("update access.trust set given_on = current_date where record = ?", thing.value());
        as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.takeBack(thing, HUIZEN));
        assertThat(as(TestRegion.ZOE_CARE_COORDINATOR, () -> trusts.of(thing))).isEmpty();
    }

    @Test
    void theRecordOfARequestStandsBehindAQuestionMarkToo() throws Exception {
        Thing thing = heldByHilversum();
        AllowedInterceptor interceptor = new AllowedInterceptor(access, Addresses.of(), Clock.systemUTC());
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/dossiers/new");
        request.addParameter("signal", thing.value().toString());
        HandlerMethod handler = new HandlerMethod(this, getClass().getDeclaredMethod("readsARecord"));

        assertThat(Callers.calling(
                        signIn.callAs(TestRegion.KARIM_CHAIN_DIRECTOR),
                        () -> interceptor.preHandle(request, new MockHttpServletResponse(), handler)))
                .isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.calling(
                        signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN),
                        () -> interceptor.preHandle(request, new MockHttpServletResponse(), handler)));
    }

    @Allowed(Action.READ_SIGNAL)
    void readsARecord() {}

    @Test
    void withoutACallerTheDatabaseShowsNoTies() {
        heldByHilversum();

        assertThat(transaction.<Integer>execute(status -> jdbc.sql("select count(*) from access.tie")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private Thing heldByHilversum() {
        Thing thing = new Thing(UUID.randomUUID());
        return as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.execute(status -> {
                    access.hold(thing, TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT));
                    access.share(thing, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
                    return thing;
                }));
    }

    private void takeUpAsDirector(Thing thing) {
        as(TestRegion.KARIM_CHAIN_DIRECTOR, () -> {
            access.takeUp(thing, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
            return true;
        });
    }

    private boolean mayRead(PersonId person, Thing thing) {
        return may(person, Action.READ_SIGNAL, thing);
    }

    private boolean may(PersonId person, Action action, Thing thing) {
        return as(person, () -> access.may(action, thing));
    }

    private boolean isInEmergency(PersonId person, Action action, Thing thing) {
        return as(person, () -> transaction.execute(status -> access.isInEmergency(action, thing)));
    }

    private static UUID emptyPost() {
        UUID post = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        TestRegion.asOwner(
                "insert into access.organisation (id, version, name, kind, active) values (?, 0, 'Leeg', 'MUNICIPALITY', false)",
                organisation);
        TestRegion.asOwner(
                "insert into access.post (id, organisation, role) values (?, ?, 'FOCAL_POINT')", post, organisation);
        return post;
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
