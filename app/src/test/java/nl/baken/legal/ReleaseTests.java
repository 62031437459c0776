package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.legal.Destruction.Outcome;
import nl.baken.legal.Hold.Reason;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody asked to destroy goes before its term once that was granted: by two people, and not while it is held. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReleaseTests {

    private final RetentionDesk retention;
    private final DestructionDesk desk;
    private final Shredder shredder;
    private final Releases releases;
    private final Records records;
    private final Erasing erasing;
    private final SignalDesk signals;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @Autowired
    ReleaseTests(
            RetentionDesk retention,
            DestructionDesk desk,
            Shredder shredder,
            Releases releases,
            Records records,
            Erasing erasing,
            SignalDesk signals,
            SignIn signIn,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.retention = retention;
        this.desk = desk;
        this.shredder = shredder;
        this.releases = releases;
        this.records = records;
        this.erasing = erasing;
        this.signals = signals;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
    }

    @Test
    void twoPeopleDestroyBeforeItsTermWhatWasGranted() {
        UUID signal = signal();
        refused("legal.refused.destruction.early", () -> desk.propose(List.of(signal)));
        UUID request = erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(signal));
        String hidden = "select count(hidden) from rights.portion where record = '%s'".formatted(signal);
        assertThat(count(hidden)).isOne();
        refused("legal.refused.destruction.early", () -> desk.propose(List.of(signal)));
        closed(signal);

        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));
        assertThatExceptionOfType(nl.baken.shared.NotFound.class)
                .as("a second person decides")
                .isThrownBy(() -> as(Persona.HANNA, () -> confirmed(list)));
        as(Persona.FRED, () -> confirmed(list));

        Destruction certificate = as(Persona.FRED, () -> desk.read(list));
        assertThat(certificate.destroyed()).isEqualTo(1);
        assertThat(certificate.lines().getFirst().basis().article()).contains("Wmo 2015 art. 5.3.4(1)", "AVG art. 17");
        assertThat(count("select count(*) from signals.signal where id = '%s'".formatted(signal)))
                .isZero();
        assertThat(count(hidden)).as("what a desk hid in it goes along").isZero();
        assertThat(count("select count(*) from legal.release where request = '%s'".formatted(request)))
                .isZero();
    }

    @Test
    void whoeverNamesAPartIsGrantedTheWhole() {
        UUID part = signal();
        UUID whole = signal();
        as(Persona.HANNA, () -> merged(part, whole));

        erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(part));

        assertThat(count("select count(*) from legal.release where record = '%s'".formatted(whole)))
                .isOne();
    }

    @Test
    void whatIsAskedAndNotDecidedWaitsWithMergingSplittingAndTakingApart() {
        UUID asked = signal();
        UUID other = signal();
        UUID part = signal();
        UUID whole = signal();
        as(Persona.HANNA, () -> merged(part, whole));

        proposedAndRefused(asked, () -> merged(asked, other));
        proposedAndRefused(asked, () -> merged(other, asked));
        proposedAndRefused(asked, () -> signals.split(new SignalId(asked), List.of(), List.of()));
        proposedAndRefused(whole, () -> apart(part));

        assertThat(as(Persona.HANNA, () -> merged(other, signal())))
                .as("what nobody asked about")
                .isTrue();
    }

    @Test
    void whatIsDecidedOrAskedForSomethingElseDoesNotWait() {
        UUID partly = signal();
        erasing.grantedInPart(Persona.HANNA.person(), Persona.HANNA.post(), number(partly));
        UUID asked = signal();

        assertThat(as(Persona.HANNA, () -> merged(partly, signal()))).isTrue();
        erasing.restrictedAfter(
                Persona.HANNA.person(),
                Persona.HANNA.post(),
                number(asked),
                () -> assertThat(as(Persona.HANNA, () -> merged(asked, signal())))
                        .isTrue());
    }

    @Test
    void whatBecameAPartAllTheSameIsNotDestroyedAlone() {
        UUID part = signal();
        UUID whole = signal();

        refused(
                "rights.refused.part",
                () -> erasing.grantedAfter(
                        Persona.HANNA.person(),
                        Persona.HANNA.post(),
                        number(part),
                        () -> sql("insert into access.following (record, leader) values (?, ?)", part, whole)));
    }

    @Test
    void whatWasDestroyedWithTheWholeIsNotTakenApart() {
        UUID part = signal();
        UUID whole = signal();
        as(Persona.HANNA, () -> merged(part, whole));
        closed(whole);
        erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(whole));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(whole)));
        as(Persona.FRED, () -> confirmed(list));

        assertThatExceptionOfType(nl.baken.shared.NotFound.class)
                .isThrownBy(() -> as(Persona.HANNA, () -> apart(part)));
    }

    @Test
    void whatBecomesAPartBeforeItIsProposedIsProposedWithTheWhole() {
        UUID part = signal();
        UUID whole = signal();
        refused("rights.refused.part", () -> {
            erasing.proposedAfter(
                    Persona.HANNA.person(),
                    Persona.HANNA.post(),
                    number(part),
                    () -> as(Persona.HANNA, () -> merged(part, whole)));
            return true;
        });

        UUID another = signal();
        erasing.grantedWith(
                Persona.HANNA.person(),
                Persona.HANNA.post(),
                number(another),
                () -> as(Persona.HANNA, () -> merged(another, whole)),
                number(whole));
        assertThat(count("select count(*) from legal.release where record = '%s'".formatted(whole)))
                .isOne();
    }

    @Test
    void whatIsToBeDestroyedIsLaidTogetherWithNothing() {
        UUID released = signal();
        UUID other = signal();
        erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(released));

        refused("legal.refused.released", () -> merged(released, other));
        refused("legal.refused.released", () -> merged(other, released));
    }

    @Test
    void nothingIsTakenOutOfWhatIsToBeDestroyed() {
        UUID whole = signal();
        UUID part = signal();
        erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(whole));

        refused("legal.refused.released.apart", () -> apart(part, whole));
        assertThat(as(Persona.HANNA, () -> apart(whole, part))).isTrue();
    }

    @Test
    void whoDecidesWhatGoesAndWhoLaysTogetherOrApartTakeTurns() {
        UUID record = UUID.randomUUID();

        for (Runnable work : List.<Runnable>of(
                releases::takeTurn,
                () -> releases.requireNone(record, "S-1"),
                () -> releases.requireApart(record, record, "S-1"))) {
            String meanwhile = as(Persona.HANNA, () -> othersAfter(work));
            assertThat(meanwhile).isEqualTo("must wait");
        }
        assertThat(others()).isEqualTo("may go on");
    }

    @Test
    void aHoldBeatsIt() {
        UUID signal = closed(signal());
        erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(signal));
        as(Persona.HANNA, () -> held(signal));
        refused("legal.refused.destruction.early", () -> desk.propose(List.of(signal)));
        as(Persona.HANNA, () -> lifted(signal));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));
        as(Persona.HANNA, () -> held(signal));

        as(Persona.FRED, () -> confirmed(list));

        assertThat(as(Persona.FRED, () -> desk.read(list)).lines().getFirst().end())
                .isNotNull()
                .satisfies(end -> assertThat(end.outcome()).isEqualTo(Outcome.HELD));
    }

    @Test
    void grantedInPartEndsNoTerm() {
        UUID signal = closed(signal());
        erasing.grantedInPart(Persona.HANNA.person(), Persona.HANNA.post(), number(signal));

        refused("legal.refused.destruction.early", () -> desk.propose(List.of(signal)));
    }

    @Test
    void whoeverIsSuspectedAfterwardsEndsNoTermEither() {
        UUID signal = closed(signal());
        UUID request = erasing.granted(Persona.HANNA.person(), Persona.HANNA.post(), number(signal));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));

        erasing.suspected(Persona.HANNA.person(), request);

        refused("legal.refused.destruction.early", () -> desk.propose(List.of(signal)));
        as(Persona.FRED, () -> confirmed(list));
        assertThat(as(Persona.FRED, () -> desk.read(list)).lines().getFirst().end())
                .isNotNull()
                .satisfies(end -> assertThat(end.outcome()).isEqualTo(Outcome.NOT_YET));
    }

    private UUID signal() {
        return UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
    }

    // taken up and helped: fifteen years to go
    private UUID closed(UUID signal) {
        sql(
                "update signals.signal set state = 'CLOSED', ended_on = ?, closing_reason = 'HELP_ARRANGED' where id = ?",
                today,
                signal);
        return signal;
    }

    private String number(UUID signal) {
        return query("select number from signals.signal where id = '%s'".formatted(signal), String.class);
    }

    private boolean merged(UUID part, UUID whole) {
        signals.merge(new SignalId(part), new SignalId(whole));
        return true;
    }

    private boolean apart(UUID part, UUID whole) {
        releases.requireApart(part, whole, number(whole));
        return true;
    }

    private String othersAfter(Runnable work) {
        return requireNonNull(transaction.execute(status -> {
            work.run();
            return others();
        }));
    }

    private static String others() {
        return query(
                "select case when pg_try_advisory_xact_lock(hashtext('nl.baken.legal.release')) then 'may go on' else 'must wait' end",
                String.class);
    }

    private boolean confirmed(DestructionId list) {
        shredder.confirm(list);
        return true;
    }

    private boolean held(UUID record) {
        retention.hold(record, Reason.CRIMINAL_CASE, today.plusYears(1));
        return true;
    }

    private boolean lifted(UUID record) {
        retention.lift(record);
        return true;
    }

    // asks to destroy it, and a desk proposed that; what was tried before the decision was refused, and it is refused
    // after it too
    private void proposedAndRefused(UUID asked, Supplier<?> work) {
        erasing.grantedInPartAfter(
                Persona.HANNA.person(),
                Persona.HANNA.post(),
                number(asked),
                () -> refused("legal.refused.asked", work));
    }

    private boolean apart(UUID part) {
        signals.takeApart(new SignalId(part), "OTHER_EVENT");
        return true;
    }

    private void refused(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(Persona.HANNA, work))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private <T> T as(Persona persona, Supplier<T> work) {
        return Callers.as(signIn.callAs(persona.person()), work);
    }

    private static long count(String query) {
        return query(query, Long.class);
    }

    private static <T> T query(String query, Class<T> type) {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
