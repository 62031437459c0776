package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.Fork;
import nl.baken.platform.Settings;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.SealedColumn;
import nl.baken.vault.SealedColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** All keys of subjects and the index key are replaced beside the whole application, which finds and opens what it did before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("replaces all keys")
@TestMethodOrder(OrderAnnotation.class)
class RenewKeysTests {

    private static final Map<String, String> HERE = TestDatabase.environment();

    /** Bytes that are no sealed texts: hashes, codes, keys that others made, and keys themselves. */
    private static final Set<String> NOT_SEALED = Set.of(
            "logbook.act.mac",
            "logbook.act.link",
            "logbook.processing.mac",
            "logbook.processing.link",
            "vault.subject_key.wrapped",
            "vault.key_check.sealed",
            "vault.key_version.mark");

    private final Records records;
    private final SignIn signIn;
    private final Settings settings;
    private final List<SealedColumn> columns;
    private final Connection connection;
    private final JdbcClient owner;

    @LocalServerPort
    int port;

    @Autowired
    RenewKeysTests(Records records, SignIn signIn, Settings settings, List<SealedColumns> modules) throws SQLException {
        this.records = records;
        this.signIn = signIn;
        this.settings = settings;
        this.columns = modules.stream().flatMap(it -> it.columns().stream()).toList();
        this.connection = TestDatabase.connectAsOwner();
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
    }

    @Test
    void everyColumnWithSealedTextsIsSealedAnew() {
        List<String> found = owner.sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where data_type = 'bytea' and table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema', 'access')
                        """).query(String.class).list();

        assertThat(found).hasSizeGreaterThan(30);
        assertThat(columns.stream().map(it -> it.table() + "." + it.column()))
                .as("a column that a module does not tell of in its SealedColumns would keep its old key")
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().filter(it -> !NOT_SEALED.contains(it)).toList());
    }

    @Test
    void nothingIsLostAndAllIsFoundAsBefore(CapturedOutput output) {
        records.of(Kind.DOSSIER, Persona.ZOE.holder());
        records.of(Kind.HANDOVER, Persona.PAUL.holder());
        records.of(Kind.BREACH, Persona.PETRA.holder());
        records.of(Kind.REQUEST, Persona.PETRA.holder());
        records.of(Kind.EMERGENCY, Persona.FRED.holder());
        Renewing.everything();
        String name = "Sânziana " + word();
        UUID signal = signal(name);
        UUID alike = signal(name);
        int before = newestIndex();
        List<String> sealed = all();

        assertThat(Console.run(HERE, "renew-keys")).as(output.getOut()).isZero();

        assertThat(all()).as("every text").doesNotContainAnyElementsOf(sealed).hasSameSizeAs(sealed);
        assertThat(found(name)).contains(number(signal));
        assertThat(Console.run(HERE, "renew-keys", "retire"))
                .as("within the hour")
                .isEqualTo(2);
        UUID between = signal(name);
        assertThat(retire()).isZero();

        assertThat(newestIndex()).isEqualTo(before + 1);
        assertThat(found(name)).contains(number(signal), number(alike), number(between));
        assertThat(browser(Persona.HANNA).get("/signals/" + signal + "/links").body())
                .contains(number(alike), number(between));
        assertThat(browser(Persona.HANNA).get("/signals/" + signal).body()).contains(name);
        assertThat(owner.sql("select count(*) from vault.subject_key where cleared < renewed")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from vault.spent where wiped_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(indexKeys())
                .contains("blind-index-key.json", "blind-index-key-" + newestIndex() + ".json")
                .doesNotContain("blind-index-key-" + (newestIndex() - 1) + ".json");
        assertThat(output.getOut()).doesNotContain(name);
    }

    @Test
    void hashesOfTheOldKeyAreGoneOnceItIs() {
        String name = "Sânziana " + word();
        UUID signal = signal(name);
        List<String> before = tokens(signal);
        assertThat(before).hasSizeGreaterThan(4);

        assertThat(Console.run(HERE, "renew-keys")).isZero();
        assertThat(tokens(signal))
                .as("both, for who has not noticed yet")
                .containsAll(before)
                .hasSize(2 * before.size());
        assertThat(retire()).isZero();

        assertThat(tokens(signal)).doesNotContainAnyElementsOf(before).hasSameSizeAs(before);
    }

    // it needs so many records that all others would wait for them
    @Order(Integer.MAX_VALUE)
    @Test
    void whoIsKilledHalfwayLosesNothingAndGoesOnLater(CapturedOutput output) throws Exception {
        for (int i = 0; i < 150; i++) {
            records.signal();
        }
        int number = 1
                + owner.sql("select coalesce(max(number), 0) from vault.renewal")
                        .query(Integer.class)
                        .single();

        Fork fork = Fork.of(HERE, "nl.baken.upkeep.Console", "renew-keys");
        while (fork.process().isAlive() && renewed(number) < 5) {
            Thread.sleep(2);
        }
        fork.process().destroyForcibly().waitFor();

        assertThat(renewed(number)).as("begun").isPositive();
        assertThat(owner.sql("select count(*) from vault.subject_key where renewed < ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .as("not done")
                .isPositive();
        assertThat(Console.run(HERE, "renew-keys", "retire"))
                .as("not while it is not done")
                .isEqualTo(2);
        assertThat(Console.run(HERE, "renew-keys")).as("every text opens").isZero();
        assertThat(output.getOut()).contains("gaat nu verder");
        assertThat(retire()).isZero();
        assertThat(Console.run(HERE, "renew-keys")).as("and opens again").isZero();
        assertThat(retire()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void aTextThatSomebodyChangedIsToldAndStopsNothingElse(int at, CapturedOutput output) {
        UUID signal = signal("Sânziana " + word());
        UUID text = owner.sql("select id from signals.statement where signal = ? limit 1")
                .param(signal)
                .query(UUID.class)
                .single();
        change(text, at);
        try {
            assertThat(Console.run(HERE, "renew-keys")).isEqualTo(1);
        } finally {
            change(text, at);
        }

        assertThat(output.getOut())
                .contains("FOUT: de tekst in signals.statement, kolom told, rij " + text)
                .contains("WRONG: the text in signals.statement, column told, row " + text);
        assertThat(Console.run(HERE, "renew-keys")).as("mended").isZero();
        assertThat(retire()).isZero();
    }

    @Test
    void anIndexKeyThatIsLostIsSaidAndNotReplaced(@TempDir Path keys, CapturedOutput output) throws IOException {
        Renewing.everything();
        try (Stream<Path> files = Files.list(settings.keys())) {
            for (Path file : files.toList()) {
                Files.copy(file, keys.resolve(file.getFileName()));
            }
        }
        Path lost = keys.resolve("blind-index-key-" + newestIndex() + ".json");
        Files.delete(lost);
        Map<String, String> environment = new HashMap<>(HERE);
        environment.put("BAKEN_KEYS", keys.toString());

        assertThat(Console.run(environment, "link")).isEqualTo(2);

        assertThat(output.getErr()).contains("the key is missing in the folder").doesNotContain("Exception");
        assertThat(lost).doesNotExist();
    }

    @Test
    void eachCommandIsALineOfTheAuditLogBeforeItBegins() {
        long before = owner.sql("select coalesce(max(id), 0) from logbook.act")
                .query(Long.class)
                .single();

        assertThat(Console.run(HERE, "renew-keys", "kanarie")).isEqualTo(2);

        assertThat(owner.sql(
                                "select action || ' ' || handler from logbook.act where id > ? and action = 'DOOR_RENEW_KEYS'")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("DOOR_RENEW_KEYS ./baken renew-keys");
    }

    private static int retire() {
        return Renewing.retire();
    }

    // its first byte says of which format it is, of which none has so high a number
    private void change(UUID text, int at) {
        owner.sql("update signals.statement set told = set_byte(told, :at, get_byte(told, :at) # 64) where id = :text")
                .param("at", at)
                .param("text", text)
                .update();
    }

    /** Every sealed text there is. */
    private List<String> all() {
        return columns.stream()
                .flatMap(it -> owner
                        .sql("select encode(" + it.column() + ", 'hex') from " + it.table() + " where " + it.column()
                                + " is not null and exists (select from vault.subject_key k where k.subject = "
                                + it.table() + "." + it.subject() + ")")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private List<String> tokens(UUID signal) {
        return owner.sql("""
                        select token from linking.trace_key k join linking.trace t on t.id = k.trace where t.record = :signal
                        union all
                        select token from signals.involved_index x join signals.involved i on i.id = x.involved where i.signal = :signal
                        """).param("signal", signal).query(String.class).list();
    }

    private List<String> indexKeys() {
        try (Stream<Path> files = Files.list(settings.keys())) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(it -> it.startsWith("blind-index-key"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int newestIndex() {
        return owner.sql("select max(number) from vault.index_key")
                .query(Integer.class)
                .single();
    }

    private long renewed(int number) {
        return owner.sql("select count(*) from vault.subject_key where renewed = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private UUID signal(String name) {
        UUID signal = UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
        browser(Persona.HANNA)
                .post(
                        "/signals/" + signal + "/involved",
                        Map.of(
                                "role", "POSSIBLE_VICTIM",
                                "name", name,
                                "phone", "0612345" + (100 + (int) (signal.getLeastSignificantBits() & 511)),
                                "sex", "FEMALE",
                                "ageBand", "UNKNOWN",
                                "nationalityGroup", "UNKNOWN"));
        return signal;
    }

    private String found(String name) {
        return browser(Persona.HANNA)
                .post("/signals/search", Map.of("name", name))
                .body();
    }

    private Browser browser(Persona persona) {
        return Browser.of(port, signIn.callAs(persona.person()));
    }

    private String number(UUID signal) {
        return owner.sql("select number from signals.signal where id = ?")
                .param(signal)
                .query(String.class)
                .single();
    }

    private static String word() {
        return "Mihai" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceAll("(.)", "$1i") + "escu";
    }
}
