package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Id;
import nl.baken.vault.Place;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Isolated("takes the right to write the logbook away for a moment")
class ReadGateTests {

    private final ReadGate gate;
    private final Vault vault;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    ReadGateTests(ReadGate gate, Vault vault, SignIn signIn, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.vault = vault;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void whoeverReadsStandsInTheLogbook() {
        SealedText text = sealed();

        read(text);

        assertThat(readings(text.subject())).isOne();
    }

    @Test
    void readingTwiceInOneRequestIsOneReading() {
        SealedText text = sealed();

        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> {
            open(text);
            return open(text);
        });

        assertThat(readings(text.subject())).isOne();
    }

    @Test
    void whatCannotBeLoggedCannotBeRead() throws SQLException {
        SealedText text = sealed();
        for (String log : List.of("logbook.act", "logbook.processing")) {
            asOwner("revoke insert on " + log + " from baken_app");
            try {
                assertThatExceptionOfType(LogUnwritable.class).isThrownBy(() -> read(text));
            } finally {
                asOwner("grant insert on " + log + " to baken_app");
            }
        }
        assertThat(readings(text.subject())).isZero();
    }

    @Test
    void onlyTheAuditorReadsTheLogbook() {
        SealedText text = sealed();
        read(text);

        assertThat(readingsSeenBy(TestRegion.HANNA_FOCAL_POINT_HILVERSUM)).isZero();
        assertThat(readingsSeenBy(TestRegion.ADA_ADMINISTRATOR)).isZero();
    }

    @Test
    void nobodyChangesOrRemovesAReading() {
        read(sealed());

        for (String attempt : List.of(
                "update logbook.act set action = 'X'",
                "update logbook.act set position = 1",
                "update logbook.processing set subject = trace",
                "delete from logbook.act",
                "delete from logbook.processing",
                "delete from logbook.reading_before",
                "insert into logbook.reading_before (trace, at, actor, activity, record, subject)"
                        + " select gen_random_uuid(), now(), access.caller(), 'X', gen_random_uuid(), gen_random_uuid()")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(attempt)
                    .isThrownBy(() -> sql(TestRegion.FRED_AUDITOR, attempt));
        }
    }

    @Test
    void theLogboekDoesNotTellWhoReadAndTheAuditLogDoesInOneTrace() throws SQLException {
        SealedText text = sealed();
        read(text);

        assertThat(number(
                        "select count(*) from logbook.processing p join logbook.act a on a.id = p.span and a.trace = p.trace"
                                + " where p.subject = ? and a.actor = ? and p.activity = 'SIGNALS' and a.session ~ '^[0-9a-f]{16}$'",
                        text.subject().value(),
                        TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value()))
                .isOne();
        assertThat(
                        number(
                                "select count(*) from information_schema.columns where table_name = 'processing' and column_name = 'actor'"))
                .isZero();
    }

    @Test
    void whatIsReadByEmergencySaysSoInBothLogs() throws SQLException {
        SealedText text = sealed();
        Thing record = new Thing(UUID.randomUUID());
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement("""
                        insert into access.emergency (id, record, kind, number, person, reason, begun_at, ends_at, review_by)
                        values (?, ?, 'SIGNAL', 'S-0000-000', ?, 'DANGER', now(), now() + interval '60 minutes', '2099-01-01')
                        """)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, record.value());
            statement.setObject(3, TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value());
            statement.executeUpdate();
        }

        as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> gate.open(Action.READ_SIGNAL, record, List.of(text)).text(text.place()));

        assertThat(number(
                        "select count(*) from logbook.processing p join logbook.act a on a.id = p.span"
                                + " where p.subject = ? and p.activity = 'EMERGENCIES' and p.operation = 'READ_IN_EMERGENCY'"
                                + " and a.action = 'READ_IN_EMERGENCY' and a.record = ?",
                        text.subject().value(),
                        record.value()))
                .isOne();
    }

    @Test
    void whereThereIsNothingToOpenNothingWasRead() throws SQLException {
        UUID record = UUID.randomUUID();

        Opened opened = as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> gate.open(Action.READ_SIGNAL, new Thing(record), List.of()));

        assertThat(opened).hasToString("Opened[0]");
        assertThat(number("select count(*) from logbook.act where record = ?", record))
                .isZero();
    }

    @Test
    void aRequestRemembersThatItsReadingIsALine() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        SealedText text = sealed();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> open(text));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(Requests.hasRead(request, Action.READ_SIGNAL)).isTrue();
    }

    private static int number(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private SealedText sealed() {
        Place place = new Place("test.thing", "story", UUID.randomUUID());
        return as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> transaction.execute(status -> {
                    SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
                    return new SealedText(subject, place, vault.seal(subject, place, "Een verhaal."));
                }));
    }

    private void read(SealedText text) {
        assertThat(as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> open(text))).isEqualTo("Een verhaal.");
    }

    private String open(SealedText text) {
        return gate.open(Action.READ_SIGNAL, new Thing(UUID.randomUUID()), List.of(text))
                .text(text.place())
                .orElseThrow();
    }

    private int readings(SubjectId subject) {
        return as(
                TestRegion.FRED_AUDITOR,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from logbook.reading where subject = ?")
                        .param(subject.value())
                        .query(Integer.class)
                        .single()));
    }

    private int readingsSeenBy(PersonId person) {
        return as(
                person,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from logbook.reading")
                        .query(Integer.class)
                        .single()));
    }

    private void sql(PersonId person, String sql) {
        as(person, () -> transaction.execute(status -> jdbc.sql(sql).update()));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
