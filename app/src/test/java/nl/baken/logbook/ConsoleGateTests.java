package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Id;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Opener;
import nl.baken.vault.Place;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a command of the console opens is written down as what a colleague opens: in both logs, with codes that are right. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsoleGateTests {

    private final Vault vault;
    private final TransactionTemplate sealing;
    private final Stamps stamps;
    private final Connection connection;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final ConsoleGate gate;

    @Autowired
    ConsoleGateTests(
            Vault vault,
            Opener opener,
            DerivedKeys keys,
            Stamps stamps,
            Clock clock,
            PlatformTransactionManager transactions)
            throws SQLException {
        this.vault = vault;
        this.sealing = new TransactionTemplate(transactions);
        this.stamps = stamps;
        this.connection = TestDatabase.connectAsOwner();
        DataSource source = new SingleConnectionDataSource(connection, true);
        this.owner = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.gate = new ConsoleGate(source, opener, keys, clock);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
    }

    @Test
    void eachDataSubjectIsOneLineInOneRunWithCodesThatAreRight() {
        SealedText text = sealed();

        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> assertThat(
                            gate.open(text.subject().value(), List.of(text)).text(text.place()))
                    .contains("verhaal"));
        }

        List<Row> lines = rows(Log.PROCESSINGS, "subject = '" + text.subject().value() + "'");
        List<Row> acts = rows(Log.ACTS, "record = '" + text.subject().value() + "'");
        assertThat(lines)
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(stamps.mac(Log.PROCESSINGS, row.columns())).isEqualTo(row.mac()));
        assertThat(acts)
                .hasSize(1)
                .allSatisfy(
                        row -> assertThat(stamps.mac(Log.ACTS, row.columns())).isEqualTo(row.mac()));
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        SealedText text = sealed();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    owner.sql(
                                    "alter table logbook.processing add constraint broken check (activity <> 'LINKING') not valid")
                            .update();
                    gate.open(text.subject().value(), List.of(text));
                }));

        assertThat(rows(Log.PROCESSINGS, "subject = '" + text.subject().value() + "'"))
                .isEmpty();
    }

    private SealedText sealed() {
        Place place = new Place("test.thing", "story", UUID.randomUUID());
        SealedText sealed = sealing.execute(status -> {
            SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
            return new SealedText(subject, place, vault.seal(subject, place, "verhaal"));
        });
        assertThat(sealed).isNotNull();
        return sealed;
    }

    private List<Row> rows(Log log, String which) {
        return owner.sql("select " + Rows.selected(log) + " where " + which)
                .query((row, number) -> Rows.of(log, row))
                .list();
    }
}
