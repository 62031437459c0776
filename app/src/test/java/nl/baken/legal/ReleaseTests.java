package nl.baken.legal;

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

/** What somebody asked to destroy goes before its term once that was granted: by two people, and not while it is held. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReleaseTests {

    private final RetentionDesk retention;
    private final DestructionDesk desk;
    private final Shredder shredder;
    private final Records records;
    private final Erasing erasing;
    private final SignalDesk signals;
    private final SignIn signIn;
    private final LocalDate today;

    @Autowired
    ReleaseTests(
            RetentionDesk retention,
            DestructionDesk desk,
            Shredder shredder,
            Records records,
            Erasing erasing,
            SignalDesk signals,
            SignIn signIn,
            Clock clock) {
        this.retention = retention;
        this.desk = desk;
        this.shredder = shredder;
        this.records = records;
        this.erasing = erasing;
        this.signals = signals;
        this.signIn = signIn;
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
    void whatBecomesAPartBeforeItIsDecidedIsNotDestroyedAlone() {
        UUID part = signal();
        UUID whole = signal();

        refused(
                "rights.refused.part",
                () -> erasing.grantedAfter(
                        Persona.HANNA.person(),
                        Persona.HANNA.post(),
                        number(part),
                        () -> as(Persona.HANNA, () -> merged(part, whole))));
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
