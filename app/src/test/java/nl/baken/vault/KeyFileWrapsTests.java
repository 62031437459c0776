package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.baken.platform.Aside;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With the key-encryption key in a token the folder with the keys holds no secret that anybody can read. */
class KeyFileWrapsTests {

    private static final SoftToken TOKEN = SoftToken.fresh();
    private static final List<String> NAMES =
            List.of("blind-index-key.json", "oidc-client-key", "database-passwords", "database-secret");

    private final SmallDatabase database = SmallDatabase.of("vault");

    @TempDir
    private Path keys;

    /** What an older Baken left: each secret as it is. */
    @BeforeEach
    void makePlainFiles() throws IOException {
        Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
        for (String name : NAMES.subList(1, 4)) {
            Files.writeString(keys.resolve(name), secret(name));
        }
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void whatAnOlderBakenLeftIsWrappedAndWrittenOver() throws IOException {
        Path before = Files.createLink(keys.resolve("before"), keys.resolve("database-secret"));

        wraps(without()).renew();

        assertThat(NAMES)
                .allSatisfy(name -> assertThat(keys.resolve(name))
                        .content()
                        .startsWith("baken-wrapped:FILE:1:")
                        .doesNotContain("kanarie"));
        assertThat(Files.readString(before)).as("what the disk held").matches("\\x00+");
        assertThat(NAMES.subList(1, 4))
                .allSatisfy(name -> assertThat(PlainKeys.in(keys).read(name)).contains(secret(name)));
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).as("nothing is left over").hasSize(NAMES.size() + 3);
        }
    }

    @Test
    void withATokenTheFolderAloneGivesNothing() throws Exception {
        wraps(without()).renew();
        assertThat(RotateKeys.run(environment(), "pkcs11")).isZero();
        String index = with().files().read("blind-index-key.json").orElseThrow();

        assertThat(NAMES)
                .allSatisfy(name -> assertThat(keys.resolve(name)).content().startsWith("baken-wrapped:PKCS11:2:"));
        assertThat(everythingIn(keys)).doesNotContain("kanarie").doesNotContain(index);
        for (String name : NAMES) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> PlainKeys.in(keys).read(name))
                    .withMessageContaining("set BAKEN_PKCS11");
        }
        assertThat(Aside.asOwner(environment(), (database, settings) -> {
                    assertThat(settings.keyFiles().read("oidc-client-key")).contains(secret("oidc-client-key"));
                    return 0;
                }))
                .as("the platform finds the token by itself, before there is a database")
                .isZero();
        Node node = Node.started(database.app(), with());
        assertThat(node.opens(node.seal())).isTrue();
    }

    @Test
    void anotherKeyEncryptionKeyWrapsThemAnewSoThatTheOldOneOpensNothing() throws IOException {
        wraps(without()).renew();

        assertThat(RotateKeys.run(database.environment(keys))).isZero();

        assertThat(NAMES)
                .allSatisfy(name -> assertThat(keys.resolve(name)).content().startsWith("baken-wrapped:FILE:2:"));
        assertThat(PlainKeys.in(keys).read("database-passwords")).contains(secret("database-passwords"));
        Files.delete(keys.resolve("key-encryption-key-2.json"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PlainKeys.in(keys).read("database-passwords"))
                .withMessageContaining("key is missing in the folder " + keys);
    }

    @Test
    void whatIsMadeLaterIsWrappedFromTheStart() {
        wraps(without()).renew();

        PlainKeys.in(keys).of("later", () -> "kanarie");

        assertThat(keys.resolve("later"))
                .content()
                .startsWith("baken-wrapped:FILE:1:")
                .doesNotContain("kanarie");
        assertThat(PlainKeys.in(keys).read("later")).contains("kanarie");
    }

    @Test
    void whatWasMovedOrChangedDoesNotOpen() throws IOException {
        wraps(without()).renew();
        KeyFiles files = PlainKeys.in(keys);
        Files.copy(
                keys.resolve("oidc-client-key"), keys.resolve("database-secret"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(keys.resolve("oidc-client-key"), "baken-wrapped:FILE:1:AAAA");
        Files.writeString(keys.resolve("database-passwords"), "baken-wrapped:nowhere");

        for (String name : NAMES.subList(1, 4)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> files.read(name))
                    .withMessageContaining(name + " in " + keys + " does not open");
        }
    }

    @Test
    void whatIsWrappedStaysAsItIs() throws IOException {
        wraps(without()).renew();
        String before = everythingIn(keys);

        wraps(without()).renew();

        assertThat(everythingIn(keys)).isEqualTo(before);
    }

    @Test
    void whatOthersAreReplacingAtThatMomentIsNotLost() throws Exception {
        try (ExecutorService node = Executors.newSingleThreadExecutor();
                Connection renewal = database.owner().getConnection();
                Statement statement = renewal.createStatement()) {
            statement.execute("select pg_advisory_lock(" + KeyFiles.ONE_AT_A_TIME + ")");
            Future<?> work = node.submit(() -> wraps(without()).renew());
            while (!somebodyWaits() && !work.isDone()) {
                Thread.onSpinWait();
            }
            assertThat(keys.resolve("database-passwords"))
                    .content()
                    .as("as it was")
                    .contains("kanarie");
            Files.writeString(keys.resolve("database-passwords"), "kanarie, later");
            statement.execute("select pg_advisory_unlock(" + KeyFiles.ONE_AT_A_TIME + ")");
            work.get();
        }

        assertThat(keys.resolve("database-passwords")).content().startsWith("baken-wrapped:");
        assertThat(PlainKeys.in(keys).read("database-passwords")).contains("kanarie, later");
    }

    private boolean somebodyWaits() {
        return JdbcClient.create(database.door()).sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and not l.granted)
                        """).query(Boolean.class).single();
    }

    private KeyFileWraps wraps(KeyPlaces places) {
        return new KeyFileWraps(
                places.files(),
                JdbcClient.create(database.app()),
                new TransactionTemplate(new DataSourceTransactionManager(database.app())),
                places);
    }

    private KeyPlaces without() {
        return KeyPlaces.of(keys, name -> "");
    }

    private KeyPlaces with() {
        return KeyPlaces.of(keys, name -> environment().getOrDefault(name, ""));
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(database.environment(keys));
        all.putAll(TOKEN.environment());
        return all;
    }

    private static String secret(String name) {
        return "kanarie van " + name;
    }

    /** All but the key-encryption key, which is in a file until the old one is retired, and random halves. */
    private static String everythingIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : NAMES) {
            all.append(Files.readString(folder.resolve(name)));
        }
        return all.toString();
    }
}
