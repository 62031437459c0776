package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever holds the console leaves a line for each command that touches data, and the line is one of the chain. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Isolated("takes the right to write the audit log away for a moment")
class ConsoleTests {

    private static final Map<String, String> HERE = Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString());

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Stamps stamps;
    private final Heads heads;

    @Autowired
    ConsoleTests(@Qualifier("door") DataSource door, Sealer sealer, Stamps stamps, Heads heads) {
        this.jdbc = JdbcClient.create(door);
        this.sealer = sealer;
        this.stamps = stamps;
        this.heads = heads;
        TestRegion.found();
    }

    @Test
    void lookingAtTheKeysIsALine() {
        long before = last();

        assertThat(Console.run(HERE, "rotate-keys", "list")).isZero();

        assertThat(linesSince(before)).containsExactly("DOOR_ROTATE_KEYS ./baken rotate-keys list DONE");
    }

    @Test
    void whatIsTypedBehindACommandIsNotInItsLine() {
        long before = last();

        assertThat(Console.run(HERE, "rotate-keys", "kanarie")).isEqualTo(2);

        assertThat(linesSince(before)).containsExactly("DOOR_ROTATE_KEYS ./baken rotate-keys DONE");
    }

    @Test
    void verifyingTheLogsIsALineThatTheNextVerificationFindsRight() {
        heads.tell(Duration.ZERO);
        long before = last();

        int found = Console.run(HERE, "verify-log");
        sealer.sealAll();

        assertThat(found).isNotEqualTo(2);
        assertThat(linesSince(before)).containsExactly("DOOR_VERIFY_LOG ./baken verify-log DONE");
        assertThat(jdbc.sql("select " + Rows.selected(Log.ACTS) + " where action = 'DOOR_VERIFY_LOG' and id > ?")
                        .param(before)
                        .query((row, number) -> Rows.of(Log.ACTS, row))
                        .list())
                .allSatisfy(row -> {
                    assertThat(stamps.mac(Log.ACTS, row.columns())).isEqualTo(row.mac());
                    assertThat(row.position()).isNotNull();
                });
    }

    @Test
    void whoCannotBeginToVerifyLeavesNoLine(@TempDir Path empty) {
        long before = last();

        assertThat(Console.run(HERE, "verify-log", empty.resolve("nothing").toString()))
                .isEqualTo(2);

        assertThat(linesSince(before)).isEmpty();
    }

    @Test
    void whatVerifyingFoundIsTheAnswerOfTheCommand(@TempDir Path empty) {
        assertThat(Console.run(HERE, "rotate-keys", "list")).isZero();
        sealer.sealAll();
        long before = last();

        assertThat(Console.run(HERE, "verify-log", empty.toString()))
                .as("no witness saw any log")
                .isEqualTo(1);

        assertThat(linesSince(before)).containsExactly("DOOR_VERIFY_LOG ./baken verify-log DONE");
    }

    @Test
    void anotherCommandIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Console.run(HERE, "verify-logs"))
                .withMessage("verify-logs");
    }

    @Test
    void withoutALogThatCanBeWrittenNoKeyIsReplaced() throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            int before = replaced(owner);
            owner.sql("revoke insert on logbook.act from baken_door").update();
            try {
                assertThat(Console.run(HERE, "rotate-keys")).isEqualTo(2);
                assertThat(Console.run(HERE, "verify-log"))
                        .as("looking is always possible")
                        .isNotEqualTo(2);
            } finally {
                owner.sql("grant insert on logbook.act to baken_door").update();
            }
            assertThat(replaced(owner)).isEqualTo(before);
        }
    }

    @Test
    void everyCommandBesideBakenGoesThroughHere() throws Exception {
        List<String> errands = Pattern.compile("aside (\\S+ ?\\S*)")
                .matcher(Files.readString(Path.of("../baken")))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();

        assertThat(errands)
                .as("sealing a setting touches no data")
                .containsExactlyInAnyOrder(
                        "nl.baken.logbook.Console verify-log",
                        "nl.baken.logbook.Console rotate-keys",
                        "nl.baken.upkeep.Console link",
                        "nl.baken.upkeep.Console renew-keys",
                        "nl.baken.platform.Seal \"$@\"");
    }

    private static int replaced(JdbcClient owner) {
        return owner.sql("select count(*) from vault.key_event")
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private long last() {
        return jdbc.sql("select coalesce(max(id), 0) from logbook.act")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private List<String> linesSince(long id) {
        return jdbc.sql("""
                        select action || ' ' || handler || ' ' || result from logbook.act
                        where id > ? and action in ('DOOR_VERIFY_LOG', 'DOOR_ROTATE_KEYS') order by id
                        """).param(id).query(String.class).list();
    }
}
