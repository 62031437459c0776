package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.legal.Kept.Days;
import nl.baken.legal.Kept.Setting;
import nl.baken.legal.Rule.Side;
import nl.baken.legal.Rule.Start;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;

/** What expires, what is on hold, and what is extended, of records of which a test tells the days. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RetentionDeskTests {

    private static final PersonId PAUL = TestRegion.PAUL_POLICE;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;

    private final KeptRecords records;
    private final RetentionDesk desk;
    private final Access access;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @Autowired
    RetentionDeskTests(
            JdbcClient jdbc,
            Stays stays,
            Access access,
            SignIn signIn,
            PlatformTransactionManager transactions,
            Clock clock) {
        TestRegion.found();
        this.records = new KeptRecords(jdbc, List.of(Attic.KEEPER));
        this.desk = new RetentionDesk(records, stays, access, clock);
        this.access = access;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void open() {
        Attic.open();
    }

    @AfterEach
    void close() {
        Attic.close();
    }

    @Test
    void listsWhatMustBeGoneBeforeTheEndOfNextMonthTheMostUrgentFirst() {
        LocalDate horizon = YearMonth.from(today).plusMonths(1).atEndOfMonth();
        UUID last = Attic.refused(horizon.minusDays(42));
        UUID urgent = Attic.refused(today.minusDays(50));
        Attic.refused(horizon.minusDays(41));

        assertThat(desk.horizon()).isEqualTo(horizon);
        assertThat(as(FRED, desk::expiring)).extracting(Kept::record).containsExactly(urgent, last);
        notThere(TestRegion.ADA_ADMINISTRATOR, desk::expiring);
    }

    @Test
    void tellsTheClockOfARecordAndTheRuleBehindIt() {
        LocalDate closed = LocalDate.of(2026, 1, 10);
        UUID record = Attic.refused(closed);

        assertThat(as(PAUL, () -> desk.read(record)))
                .isEqualTo(new Kept(
                        record,
                        "SIGNAL",
                        Attic.number(record),
                        new Setting("A", "REFUSED"),
                        TestRegion.post(TestRegion.POLICE, Role.PARTNER),
                        new Days(closed, closed, closed),
                        new Countdown(
                                new Rule(
                                        "Archiefwet 1995 art. 5",
                                        "Selectielijst gemeenten 2020: afgebroken, voorziening in het sociaal domein, 42 dagen",
                                        Period.ofDays(42),
                                        Side.AT_LEAST,
                                        Start.REFUSED),
                                closed,
                                LocalDate.of(2026, 2, 21),
                                LocalDate.of(2026, 2, 22),
                                false,
                                null,
                                false)));
        notThere(PAUL, () -> desk.read(UUID.randomUUID()));
        notThere(TestRegion.ADA_ADMINISTRATOR, () -> desk.read(record));
    }

    @Test
    void showsAsMuchAsFitsOnAPageAndTellsThatThereIsMore() {
        Attic.many(200);
        assertThat(listed().getAttribute("more")).isEqualTo(false);

        Attic.many(1);
        assertThat(listed().getAttribute("more")).isEqualTo(true);
        assertThat(listed().getAttribute("records"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(200);
    }

    @Test
    void holdsARecordFromTodayAndForFiveYearsAtTheMost() {
        UUID record = Attic.refused(today);

        refused("legal.refused.hold.until", () -> desk.hold(record, Reason.AUDIT, today.minusDays(1)));
        refused(
                "legal.refused.hold.until",
                () -> desk.hold(record, Reason.AUDIT, today.plusYears(5).plusDays(1)));
        as(PAUL, () -> desk.hold(record, Reason.AUDIT, today));
        as(PAUL, () -> desk.hold(record, Reason.COMPLAINT, today.plusYears(5)));

        assertThat(as(FRED, () -> desk.holds(record)))
                .extracting(Hold::reason, Hold::placedBy, Hold::placedOn, Hold::until, Hold::liftedOn)
                .containsExactlyInAnyOrder(
                        tuple(Reason.AUDIT, PAUL, today, today, null),
                        tuple(Reason.COMPLAINT, PAUL, today, today.plusYears(5), null));
        assertThat(as(PAUL, () -> desk.read(record)).countdown().heldUntil()).isEqualTo(today.plusYears(5));
        notThere(TestRegion.ADA_ADMINISTRATOR, () -> {
            desk.hold(record, Reason.AUDIT, today.minusDays(1));
            return record;
        });
    }

    @Test
    void letsAllHoldsGoAtOnce() {
        UUID record = Attic.refused(today);
        as(PAUL, () -> desk.hold(record, Reason.AUDIT, today.plusDays(1)));
        as(PAUL, () -> desk.hold(record, Reason.COMPLAINT, today.plusDays(2)));

        as(FRED, () -> desk.lift(record));

        assertThat(as(PAUL, () -> desk.holds(record)))
                .extracting(Hold::liftedOn)
                .containsExactly(today, today);
        assertThat(as(PAUL, () -> desk.read(record)).countdown().heldUntil()).isNull();
    }

    @Test
    void extendsATermThatStillRunsByTwoYearsAtTheMost() {
        UUID open = caseDue(today.plusDays(10), null);
        UUID late = caseDue(today.minusDays(10), null);
        LocalDate due = due(open);

        refused("legal.refused.extension", () -> extend(late, Condition.COMPLEX_AND_OPEN, today.plusDays(1)));
        refused("legal.refused.extension.until", () -> extend(open, Condition.COMPLEX_AND_OPEN, due));
        refused(
                "legal.refused.extension.until",
                () -> extend(open, Condition.COMPLEX_AND_OPEN, due.plusYears(2).plusDays(1)));
        notThere(FRED, () -> {
            extend(open, Condition.COMPLEX_AND_OPEN, due.plusDays(1));
            return open;
        });
        as(PAUL, () -> extend(open, Condition.COMPLEX_AND_OPEN, due.plusDays(1)));

        assertThat(as(PAUL, () -> desk.extensions(open)))
                .containsExactly(new Extension(Condition.COMPLEX_AND_OPEN, due, due.plusDays(1), PAUL, today));
        assertThat(as(PAUL, () -> desk.read(open)).countdown().extended()).isTrue();
    }

    @Test
    void onlyACaseOfTheSafetyHouseIsExtended() {
        UUID refused = Attic.refused(today);

        refused("legal.refused.extension", () -> extend(refused, Condition.CLOSED_AND_RELAPSE, today.plusDays(50)));
    }

    @Test
    void aClosedCaseIsExtendedWhenItWasClosedInTheLastYearOfItsTerm() {
        LocalDate day = today.plusDays(10);
        LocalDate due = due(caseDue(day, null));
        UUID early = caseDue(day, due.minusYears(1));
        UUID late = caseDue(day, due.minusYears(1).plusDays(1));

        refused(
                "legal.refused.extension.condition",
                () -> extend(caseDue(day, null), Condition.CLOSED_AND_RELAPSE, due.plusYears(1)));
        refused(
                "legal.refused.extension.condition",
                () -> extend(early, Condition.CLOSED_AND_RELAPSE, due.plusYears(1)));
        refused("legal.refused.extension.condition", () -> extend(late, Condition.COMPLEX_AND_OPEN, due.plusYears(1)));
        as(PAUL, () -> extend(late, Condition.CLOSED_AND_RELAPSE, due.plusYears(1)));

        assertThat(due(late)).isEqualTo(due.plusYears(1));
    }

    @Test
    void knowsWhichModuleKeepsAKind() {
        assertThat(records.keeper("SIGNAL")).isEqualTo(Attic.KEEPER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.keeper("DOSSIER"));
    }

    private static UUID caseDue(LocalDate due, @Nullable LocalDate closed) {
        return Attic.kept("B", "CASE", due.minusYears(5), closed);
    }

    private void extend(UUID record, Condition condition, LocalDate until) {
        desk.extend(record, condition, until);
    }

    private LocalDate due(UUID record) {
        return requireNonNull(as(PAUL, () -> desk.read(record)).countdown().due());
    }

    private ExtendedModelMap listed() {
        ExtendedModelMap model = new ExtendedModelMap();
        as(FRED, () -> RetentionPages.list(model, desk, access, today));
        return model;
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(PAUL, work))
                .withMessage(key);
    }

    private void notThere(PersonId person, Supplier<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(person, work));
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), () -> requireNonNull(transaction.execute(status -> work.get())));
    }
}
