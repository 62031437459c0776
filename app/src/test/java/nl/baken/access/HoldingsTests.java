package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The days on which somebody holds a post, and how they end. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HoldingsTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PostId DESK = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    Holdings holdings;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Continuity continuity;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    PlatformTransactionManager transactions;

    private PersonId noor = ADA;

    @BeforeEach
    void somebodyNew() {
        TestRegion.found();
        noor = as(ADA, () -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.absence where deputy = ?", noor.value());
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
    }

    @Test
    void aLastDayThatIsOverEndsEverySessionAndOneThatIsNotNone() {
        Holding held = held(today.minusDays(9), null);
        String session = sessions.open(noor, true);

        end(held, today);
        assertThat(sessions.resolve(session)).isPresent();
        end(only(), today.minusDays(1));
        assertThat(sessions.resolve(session)).isEmpty();
        assertThat(only().last()).isEqualTo(today.minusDays(1));
    }

    @Test
    void endsOnADayBetweenYesterdayAndTheLastDayThatWasSaid() {
        Holding held = held(today.minusDays(9), today.plusDays(5));

        refuses("access.refused.endLater", () -> end(held, today.plusDays(6)));
        refuses("access.refused.endLongAgo", () -> end(held, today.minusDays(2)));
        end(held, today.plusDays(5));
        assertThat(only().last()).isEqualTo(today.plusDays(5));
        end(held, today.minusDays(1));
        assertThat(only().last()).isEqualTo(today.minusDays(1));
    }

    @Test
    void whatEndedLongAgoKeepsItsLastDay() {
        Holding held = held(today.minusDays(9), today.minusDays(5));

        end(held, today.minusDays(5));
        refuses("access.refused.endLongAgo", () -> end(held, today.minusDays(6)));

        assertThat(only().last()).isEqualTo(today.minusDays(5));
    }

    @Test
    void whatBeganDoesNotEndBeforeItDidAndWhatDidNotBeginNeverWas() {
        Holding begun = held(today.minusDays(9), null);
        refuses("access.refused.endBeforeStart", () -> end(begun, today.minusDays(10)));
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());

        Holding ofToday = held(today, null);
        end(ofToday, today);
        assertThat(only().last()).isEqualTo(today);
        end(only(), today.minusDays(1));
        assertThat(holdings.of(noor)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> end(ofToday, today));
    }

    @Test
    void anAdministratorEndsAnyPostOfTheirOwnButThat() {
        Holding administers = holdings.of(ADA).stream()
                .filter(holding -> holding.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
        refuses("access.refused.yourself", () -> {
            holdings.end(ADA, administers.id(), today);
            return true;
        });
        TestRegion.alsoHolds(ADA, TestRegion.HUIZEN, Role.FOCAL_POINT);
        Holding other = holdings.of(ADA).stream()
                .filter(holding -> holding.role() == Role.FOCAL_POINT)
                .findFirst()
                .orElseThrow();
        as(ADA, () -> {
            holdings.end(ADA, other.id(), today);
            return true;
        });
        assertThat(holdings.of(ADA)).anyMatch(holding -> today.equals(holding.last()));
        TestRegion.asOwner("delete from access.holding where id = ?", other.id().value());
    }

    @Test
    void allThatSomebodyHoldsOrWasGoingToHoldEndsAtOnce() {
        Holding over = held(today.minusDays(9), today.minusDays(5));
        held(today.minusDays(4), today);
        held(today.plusDays(1), null);

        as(ADA, () -> {
            holdings.endAll(noor);
            return true;
        });

        assertThat(holdings.of(noor)).extracting(Holding::last).containsExactly(today.minusDays(1), over.last());
    }

    @Test
    void isHeldTodayOrLater() {
        assertThat(holdings.isHeld(held(today.minusDays(9), today.minusDays(1)).id()))
                .isFalse();
        assertThat(holdings.isHeld(held(today, today).id())).isTrue();
        assertThat(holdings.isHeld(held(today.plusDays(9), null).id())).isTrue();
        assertThat(holdings.isHeld(new HoldingId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void aPostIsFreeOnDaysOnWhichItIsNotHeld() {
        held(today, today.plusDays(5));

        holdings.requireFree(noor, DESK, today.minusDays(5), today.minusDays(1));
        holdings.requireFree(noor, DESK, today.plusDays(6), null);
        holdings.requireFree(noor, DESK, today.plusDays(6), today.plusDays(6));
        holdings.requireFree(ADA, DESK, today, null);
        refuses("access.refused.endBeforeStart", () -> free(today.plusDays(9), today.plusDays(8)));
        refuses("access.refused.held", () -> free(today.plusDays(5), null));
        refuses("access.refused.held", () -> free(today.minusDays(5), today));
    }

    @Test
    void theRolesOfTodayAreThoseThatBeganAndAreNotOver() {
        held(today.minusDays(9), today.minusDays(1));
        assertThat(holdings.rolesToday()).doesNotContainKey(noor);
        held(today, today);
        TestRegion.alsoHolds(noor, TestRegion.REGION, Role.MANAGER);
        held(today.plusDays(1), null);

        assertThat(holdings.rolesToday()).containsEntry(noor, List.of(Role.FOCAL_POINT, Role.MANAGER));
    }

    @Test
    void theRegionKeepsItsLastAdministrator() {
        String others = """
                update access.holding h set valid_until = %s from access.post p
                where p.id = h.post and p.role = 'ADMINISTRATOR' and h.person <> ? and %s
                """;
        // nobody else in a test ends a post three days ago
        TestRegion.asOwner(
                others.formatted("current_date - 3", "h.valid_until is null and h.valid_from < current_date - 3"),
                ADA.value());
        try {
            refuses("access.refused.last.administrator", () -> guarded(() -> TestRegion.asOwner("""
                    update access.person set active = false where id = ?
                    """, ADA.value())));
        } finally {
            TestRegion.asOwner("update access.person set active = true where id = ?", ADA.value());
            TestRegion.asOwner(others.formatted("null", "h.valid_until = current_date - 3"), ADA.value());
        }
    }

    @Test
    void aReviewWithdrawsAtOnceWhatIsHeldAndNothingOfOnesOwn() {
        Holding held = held(today.minusDays(9), null);
        String session = sessions.open(noor, true);
        assertThat(as(TestRegion.FRED_AUDITOR, () -> withdrawals.isSettled(held.id())))
                .isTrue();
        TestRegion.asOwner(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (gen_random_uuid(), ?, ?, '2150-01-01', '2150-01-02')",
                TestRegion.HUGO_FOCAL_POINT_HUIZEN.value(),
                noor.value());
        assertThat(as(ADA, () -> withdrawals.isSettled(held.id()))).isFalse();
        refuses("access.refused.unsettled", () -> withdrawn(held));
        TestRegion.asOwner("delete from access.absence where deputy = ?", noor.value());

        withdrawn(held);

        assertThat(only().last()).isEqualTo(today.minusDays(1));
        assertThat(sessions.resolve(session)).isEmpty();
        refuses("access.refused.ended", () -> withdrawn(held));
        refuses("access.refused.yourself", () -> withdrawn(holdings.of(ADA).getFirst()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(ADA, () -> withdrawals.isSettled(new HoldingId(UUID.randomUUID()))));
    }

    private boolean free(LocalDate from, @Nullable LocalDate last) {
        holdings.requireFree(noor, DESK, from, last);
        return true;
    }

    private boolean guarded(Runnable change) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> continuity.guard(change));
        return true;
    }

    private boolean withdrawn(Holding holding) {
        return as(ADA, () -> {
            withdrawals.withdraw(holding.id());
            return true;
        });
    }

    private Holding held(LocalDate from, @Nullable LocalDate last) {
        UUID id = UUID.randomUUID();
        TestRegion.asOwner(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, ?)",
                id,
                noor.value(),
                DESK.value(),
                from);
        if (last != null) {
            TestRegion.asOwner("update access.holding set valid_until = ? where id = ?", last, id);
        }
        return holdings.of(noor).stream()
                .filter(holding -> holding.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Holding only() {
        assertThat(holdings.of(noor)).hasSize(1);
        return holdings.of(noor).getFirst();
    }

    private boolean end(Holding holding, LocalDate last) {
        return as(ADA, () -> {
            holdings.end(noor, holding.id(), last);
            return true;
        });
    }

    private void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(ADA, work)).returns(key, Refused::key);
    }

    private <T> T as(PersonId who, Supplier<T> work) {
        return Callers.as(signIn.callAs(who), work);
    }
}
