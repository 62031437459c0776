package nl.baken.signals;

import static java.util.Objects.requireNonNull;
import static nl.baken.linking.Alike.asOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import nl.baken.linking.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself tells and takes about closed signals that something new touches. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecallRowsTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder HUGO = Persona.VISITOR.holder();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SignIn signIn;
    private final Watch watch;
    private final Alike alike;
    private final String name = "Ioana " + Alike.surname();
    private final String phone = Alike.phone();
    private UUID closed = UUID.randomUUID();
    private UUID touching = UUID.randomUUID();

    @Autowired
    RecallRowsTests(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            SignIn signIn,
            Watch watch,
            Records records,
            @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.signIn = signIn;
        this.watch = watch;
        this.alike = new Alike(records, signIn, port);
    }

    @BeforeEach
    void somethingTouchesAClosedSignal() {
        closed = alike.signal(HANNA, name, phone);
        asOwner("""
                update signals.signal set state = 'CLOSED', ended_on = current_date, closing_reason = 'NO_INDICATION'
                where id = '%s'
                """.formatted(closed));
        touching = alike.signal(HUGO, name, phone);
        alike.readsAlong(touching, Persona.KARIM.post());
    }

    @Test
    void whoAnswersForTheSignalIsToldOfTheQuestionAndNobodyElseIs() {
        assertThat(open(HANNA.person())).isEqualTo(1);
        assertThat(open(HUGO.person())).isZero();
        assertThat(open(Persona.ZOE.person())).isZero();
    }

    @Test
    void nobodyReadsOrWritesTheQuestions() {
        for (String sql : new String[] {
            "select count(*) from signals.recall", "delete from signals.recall", "update signals.recall set due = due"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> as(HANNA.person(), () -> jdbc.sql(sql).update()));
        }
    }

    @Test
    void whoReadsAlongAnswersNothing() {
        alike.readsAlong(closed, Persona.KARIM.post());

        assertThat(answered(Persona.KARIM.person(), Persona.KARIM.person())).isZero();
        assertThat(answered(HANNA.person(), HUGO.person()))
                .as("in the name of somebody else")
                .isZero();
        assertThat(open(HANNA.person())).isEqualTo(1);
        assertThat(answered(HANNA.person(), HANNA.person())).isEqualTo(1);
    }

    @Test
    void whoHoldsNeitherOfTheTwoAsksNothing() {
        asOwner("delete from signals.recall where signal = '" + closed + "'");

        ask(Persona.KARIM.person());
        assertThat(open(HANNA.person())).isZero();

        ask(HUGO.person());
        assertThat(open(HANNA.person())).isEqualTo(1);
    }

    @Test
    void whoReadsAlongLaysNothingBesideOthersByLooking() {
        asOwner("delete from signals.recall where signal = '" + closed + "'");
        String before = compared();

        Callers.as(signIn.callAs(Persona.KARIM.person()), () -> watch.look(new SignalId(touching)));
        assertThat(compared()).isEqualTo(before);

        Callers.as(signIn.callAs(HUGO.person()), () -> watch.look(new SignalId(touching)));
        assertThat(compared()).isNotEqualTo(before);
        assertThat(open(HANNA.person())).isEqualTo(1);
    }

    private int open(PersonId person) {
        return as(
                person,
                () -> jdbc.sql("select count(*) from signals.open_recalls() where signal = ?")
                        .param(closed)
                        .query(Integer.class)
                        .single());
    }

    private int answered(PersonId person, PersonId inTheNameOf) {
        return as(
                person,
                () -> jdbc.sql("select signals.answer_recalls(?, 'KEPT_CLOSED', ?, ?)")
                        .params(closed, inTheNameOf.value(), DAY)
                        .query(Integer.class)
                        .single());
    }

    private void ask(PersonId person) {
        as(person, () -> {
            jdbc.sql("select signals.recall(?, ?, ?)")
                    .params(closed, touching, DAY)
                    .query(row -> {});
            return true;
        });
    }

    private String compared() {
        return Alike.asked(
                "select count(*) from logbook.processing where operation = 'COMPARE' and subject = ?", closed);
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), () -> requireNonNull(transactions.execute(status -> work.get())));
    }
}
