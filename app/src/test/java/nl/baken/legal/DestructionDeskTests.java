package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.legal.Destruction.Basis;
import nl.baken.legal.Destruction.Line;
import nl.baken.legal.Destruction.State;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who proposes, who decides and by when, of records of which a test tells the days. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DestructionDeskTests {

    private static final PersonId PAUL = TestRegion.PAUL_POLICE;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId KARIM = TestRegion.KARIM_CHAIN_DIRECTOR;

    private final DestructionDesk desk;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LocalDate today;

    @Autowired
    DestructionDeskTests(
            JdbcClient jdbc,
            Destructions destructions,
            Access access,
            SignIn signIn,
            PlatformTransactionManager transactions,
            Clock clock) {
        TestRegion.found();
        this.desk = new DestructionDesk(destructions, new KeptRecords(jdbc, List.of(Attic.KEEPER)), access, clock);
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
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
    void aListTellsWhatIsToGoUnderWhichTermAndWhoProposedIt() {
        LocalDate closed = LocalDate.of(2020, 1, 10);
        UUID record = Attic.refused(closed);

        Destruction list = read(proposed(record, record));

        assertThat(list.number()).startsWith("V-");
        assertThat(list.state()).isEqualTo(State.PROPOSED);
        assertThat(list.decided()).isNull();
        assertThat(list.proposed().person()).isEqualTo(PAUL);
        assertThat(list.proposed().at()).isCloseTo(LocalDateTime.now(clock), Assertions.within(1, ChronoUnit.MINUTES));
        assertThat(list.lines())
                .containsExactly(new Line(
                        record,
                        "SIGNAL",
                        Attic.number(record),
                        new Basis(
                                "A",
                                "REFUSED",
                                "Archiefwet 1995 art. 5",
                                "Selectielijst gemeenten 2020: afgebroken, voorziening in het sociaal domein, 42 dagen"),
                        closed,
                        LocalDate.of(2020, 2, 21),
                        null));
    }

    @Test
    void isDecidedOnInTwoWeeksUnlessSomethingOnItMustBeGoneSooner() {
        UUID past = Attic.refused(today.minusDays(60));
        UUID soon = closedCase(today.plusDays(13));
        UUID sooner = closedCase(today.plusDays(12));
        UUID later = closedCase(today.plusDays(20));

        assertThat(read(proposed(past)).due()).isEqualTo(today.plusDays(14));
        assertThat(read(proposed(later)).due()).isEqualTo(today.plusDays(14));
        assertThat(read(proposed(soon, sooner)).due()).isEqualTo(sooner(soon, sooner));
    }

    @Test
    void somethingMustBeProposedAndItMustBeThere() {
        refused(PAUL, "legal.refused.destruction.none", () -> desk.propose(List.of()));
        notThere(PAUL, () -> desk.propose(List.of(UUID.randomUUID())));
    }

    @Test
    void nothingIsProposedBeforeItsTermIsOverNorTwice() {
        UUID early = Attic.refused(today.minusDays(42));
        UUID over = Attic.refused(today.minusDays(43));

        refused(PAUL, "legal.refused.destruction.early", () -> desk.propose(List.of(early)));
        proposed(over);
        refused(PAUL, "legal.refused.destruction.listed", () -> desk.propose(List.of(over)));
    }

    @Test
    void whoProposedItTakesItBackAndMayProposeItAgain() {
        UUID record = Attic.refused(today.minusDays(60));
        DestructionId list = proposed(record);
        notThere(TestRegion.ZOE_CARE_COORDINATOR, () -> withdrawn(list));

        as(PAUL, () -> withdrawn(list));

        assertThat(read(list).state()).isEqualTo(State.WITHDRAWN);
        assertThat(requireNonNull(read(list).decided()).person()).isEqualTo(PAUL);
        refused(PAUL, "legal.refused.destruction.decided", () -> withdrawn(list));
        refused(FRED, "legal.refused.destruction.decided", () -> desk.confirm(list));
        assertThat(read(proposed(record)).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void whoDecidesTakesItBackAsWell() {
        DestructionId list = proposed(Attic.refused(today.minusDays(60)));

        as(FRED, () -> withdrawn(list));

        assertThat(requireNonNull(read(list).decided()).person()).isEqualTo(FRED);
    }

    @Test
    void whoDecidedMayGoOnWhenItBrokeOffAndNobodyElse() {
        DestructionId list = proposed(Attic.refused(today.minusDays(60)));

        Destruction running = as(FRED, () -> desk.confirm(list));
        Destruction resumed = as(FRED, () -> desk.confirm(list));

        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(requireNonNull(running.decided()).person()).isEqualTo(FRED);
        assertThat(resumed).isEqualTo(running);
        refused(KARIM, "legal.refused.destruction.decided", () -> desk.confirm(list));
        refused(PAUL, "legal.refused.destruction.decided", () -> withdrawn(list));
    }

    @Test
    void whoProposedItDoesNotDecide() {
        DestructionId list = proposed(Attic.refused(today.minusDays(60)));

        notThere(PAUL, () -> desk.confirm(list));
    }

    @Test
    void listsAreKnownToWhoProposesAndWhoDecides() {
        DestructionId list = proposed(Attic.refused(today.minusDays(60)));

        for (PersonId person : List.of(PAUL, FRED, KARIM)) {
            assertThat(as(person, desk::all)).extracting(Destruction::id).contains(list);
        }
        assertThat(as(TestRegion.ZOE_CARE_COORDINATOR, desk::all))
                .extracting(Destruction::id)
                .doesNotContain(list);
        notThere(TestRegion.ADA_ADMINISTRATOR, desk::all);
    }

    @Test
    void whoKeepsNoRecordsAnyMoreReadsNoListEither() {
        DestructionId list = proposed(Attic.refused(today.minusDays(60)));
        AsOwner.sql(
                "update legal.destruction set proposed_by = ? where id = ?",
                TestRegion.ADA_ADMINISTRATOR.value(),
                list.value());

        notThere(TestRegion.ADA_ADMINISTRATOR, () -> desk.read(list));
    }

    // a case of the safety house that was closed: it may go, and must be gone by this day
    private UUID closedCase(LocalDate due) {
        return Attic.kept("B", "CASE", due.minusYears(5), today.minusDays(1));
    }

    private LocalDate sooner(UUID... records) {
        return LocalDate.parse(AsOwner.text(
                "select min((first_on + interval '5 years')::date) from attic.kept where record = any (?)",
                (Object) records));
    }

    private DestructionId proposed(UUID... records) {
        return as(PAUL, () -> desk.propose(List.of(records)));
    }

    private DestructionId withdrawn(DestructionId list) {
        desk.withdraw(list);
        return list;
    }

    private Destruction read(DestructionId list) {
        return as(PAUL, () -> desk.read(list));
    }

    private void refused(PersonId person, String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(person, work))
                .withMessage(key);
    }

    private void notThere(PersonId person, Supplier<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(person, work));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), () -> requireNonNull(transaction.execute(status -> work.get())));
    }
}
