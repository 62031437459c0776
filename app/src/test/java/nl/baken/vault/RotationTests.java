package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.proto.EncryptedKeyset;
import com.google.protobuf.ByteString;
import com.google.protobuf.ExtensionRegistryLite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.platform.Fork;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The key-encryption key is replaced while colleagues work, and nothing is lost wherever that is broken off. */
@ExtendWith(OutputCaptureExtension.class)
class RotationTests {

    private final SmallDatabase database = SmallDatabase.of("vault");
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @TempDir
    private Path keys;

    private Map<String, String> environment = Map.of();

    @BeforeEach
    void findTheDatabase() {
        environment = database.environment(keys);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void colleaguesOnTwoNodesNoticeNothingOfARotation() throws Exception {
        Node one = node();
        Node other = node();
        Node idle = node();

        List<SealedText> texts = new Crowd().during(List.of(one, other), () -> {
            Thread.sleep(200);
            while (new KeyVersions(owner).all().getLast().number() < 3) {
                assertThat(rotate())
                        .as("the second finishes what a late row left of the first")
                        .isZero();
            }
            Thread.sleep(1000); // the overlap, for a test
            retireAll();
            Thread.sleep(200);
        });

        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(versionsInUse()).containsExactly(3);
        assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
        assertThat(keys.resolve("key-encryption-key-2.json")).doesNotExist();
        for (Node node : List.of(one, other, idle, node())) {
            assertThat(texts).as("also on a node that did nothing all the time").allMatch(node::opens);
        }
    }

    @Test
    void whatIsRetiredWhileANodeReadsTheListIsNoMissingKey() {
        node().seal();
        assertThat(rotate()).isZero();
        KeyVersions versions = new KeyVersions(owner);
        List<KeyVersion> listed = versions.all();
        KeyRing ring = new KeyRing(versions, KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));

        retireAll();
        ring.load(listed);

        assertThat(listed).hasSize(2);
        assertThat(ring.newest().version()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsBeingWipedWhileANodeReadsTheListIsNoBrokenKey() throws Exception {
        node().seal();
        assertThat(rotate()).isZero();
        KeyVersions versions = new KeyVersions(owner);
        List<KeyVersion> listed = versions.all();
        KeyRing ring = new KeyRing(versions, KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));

        retireAll();
        Files.write(keys.resolve("key-encryption-key.json"), new byte[300]);
        ring.load(listed);

        assertThat(ring.newest().version()).isEqualTo(2);
    }

    @Test
    void whoIsKilledHalfwayLosesNothingAndGoesOnLater(CapturedOutput output) throws Exception {
        Node node = node();
        List<SealedText> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(node.seal());
        }
        copyRows(20_000);

        Fork fork = Fork.of(environment, "nl.baken.vault.RotateKeys");
        while (fork.process().isAlive() && (rowsUnder(2) == 0 || rowsUnder(1) == 0)) {
            Thread.sleep(2);
        }
        fork.process().destroyForcibly().waitFor();

        assertThat(rowsUnder(1)).as("not done").isPositive();
        assertThat(rowsUnder(2)).as("begun").isPositive();
        assertThat(texts).allMatch(node::opens).allMatch(node()::opens);
        assertThat(rotate("retire"))
                .as("what is left is done, and the overlap begins then")
                .isEqualTo(2);
        assertThat(rotate()).isZero();
        assertThat(output.getErr()).contains("mag pas na").contains("may not go before");
        assertThat(versionsInUse()).containsExactly(3);
        assertThat(texts).allMatch(node::opens).allMatch(node()::opens);
    }

    @Test
    void whoeverGoesOnMakesNoOtherKey(CapturedOutput output) {
        node().seal();
        begin();

        assertThat(rotate()).isZero();

        assertThat(output.getOut()).contains("was niet af").contains("was not finished");
        assertThat(versionsInUse()).containsExactly(2);
        assertThat(keys.resolve("key-encryption-key-3.json")).doesNotExist();
    }

    @Test
    void anOldKeyStaysForAnHourAndAsLongAsARowNeedsIt() throws Exception {
        Node node = node();
        node.seal();
        KeyVersion first = new KeyVersions(owner).all().getFirst();
        assertThat(rotate()).isZero();

        assertThat(rotate("retire")).isEqualTo(2);
        assertThat(keys.resolve("key-encryption-key.json")).exists();
        assertThat(retirement(RotateKeys.OVERLAP).from())
                .hasValueSatisfying(from -> assertThat(from)
                        .isAfter(Instant.now().plus(RotateKeys.OVERLAP).minusSeconds(60)));

        owner.sql("update vault.subject_key set key_version = 1").update();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> retirement(Duration.ZERO).retire(first, "test"));
        assertThat(keys.resolve("key-encryption-key.json")).exists();
    }

    @Test
    void aKeyThatIsBeingUsedAtThatMomentDoesNotGo() throws Exception {
        node().seal();
        KeyVersion first = new KeyVersions(owner).all().getFirst();
        begin();
        rewrapAll();
        try (Connection busy = database.app().getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute(
                    "insert into vault.subject_key (subject, wrapped, key_version) values (gen_random_uuid(), '', 1)");
            Thread commit = Thread.ofVirtual().start(() -> commitSoon(busy));

            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> retirement(Duration.ZERO).retire(first, "test"));
            commit.join();
        }
        assertThat(keys.resolve("key-encryption-key.json")).exists();
    }

    @Test
    void whatIsClearedAwayIsOnlyWhatWasRetired() throws Exception {
        SealedText text = node().seal();
        assertThat(rotate()).isZero();
        retireAll();
        Files.writeString(keys.resolve("key-encryption-key.json"), "left by a kill");

        retirement(Duration.ZERO).clear();

        assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
        assertThat(node().opens(text)).isTrue();
    }

    @Test
    void nothingOpensWithTheRetiredKeyAlone() throws Exception {
        Node node = node();
        SealedText text = node.seal();
        byte[] before = wrapped(text.subject());
        Path thief = Files.createDirectory(keys.resolve("thief"));
        for (String file : List.of("key-encryption-key.json", "blind-index-key.json", SubjectSecrets.FILE)) {
            Files.copy(keys.resolve(file), thief.resolve(file));
        }
        Aead old = new KeyFolder(thief).find(1).orElseThrow();
        byte[] owned = SubjectWrapping.owner(text.subject().value());
        assertThat(rotate()).isZero();
        retireAll();

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> old.decrypt(inside(wrapped(text.subject())), owned));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Node.started(database.app(), KeyPlaces.of(thief, name -> "")));
        assertThat(old.decrypt(inside(before), owned))
                .as("what rotation does not give: an old copy of the database with the old key")
                .isNotEmpty();
    }

    @Test
    void aKillBetweenTheListAndTheFolderLeavesAFileThatGoesTheNextTime() throws Exception {
        node().seal();
        Path copy = Files.copy(keys.resolve("key-encryption-key.json"), keys.resolve("copy"));
        assertThat(rotate()).isZero();
        retireAll();
        Files.move(copy, keys.resolve("key-encryption-key.json"));

        assertThat(rotate("retire")).isZero();

        assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
    }

    @Test
    void theDatabaseKeepsWhenAndByWhat(CapturedOutput output) {
        node().seal();
        assertThat(rotate()).isZero();
        assertThat(rotate("list")).isZero();

        assertThat(owner.sql("select step || ' ' || number || ' ' || rows from vault.key_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly("MADE 1 0", "MADE 2 0", "REWRAPPED 2 1");
        assertThat(output.getOut())
                .contains("Hoofdsleutel 2, een bestand: 1 sleutels van betrokkenen.")
                .contains("all wrapped by key-encryption key 2, a file (rotate-keys, ");
    }

    @Test
    void eachStepIsToldAndTheOldKeyGoesAfterAnHour(CapturedOutput output) {
        node().seal();
        assertThat(rotate()).isZero();
        assertThat(output.getOut())
                .contains(
                        "Hoofdsleutel 2 is gemaakt, als bestand.",
                        "Klaar: 1 sleutels van betrokkenen zijn opnieuw ingepakt. Alles hangt nu aan hoofdsleutel 2, een bestand.",
                        "De oude hoofdsleutel mag weg na ")
                .doesNotContain("was niet af", "opnieuw ingepakt...");

        owner.sql("update vault.key_event set at = at - interval '61 minutes'").update();
        assertThat(rotate("retire")).isZero();
        assertThat(output.getOut())
                .contains("Hoofdsleutel 1 is weg, het bestand.")
                .doesNotContain("Er is geen oude hoofdsleutel");
        assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
        assertThat(keys.resolve("key-encryption-key-2.json")).exists();
        assertThat(rotate("retire")).isZero();

        assertThat(output.getOut()).contains("Er is geen oude hoofdsleutel om weg te halen.");
    }

    @Test
    void itIsToldHowFarItIsAndWrittenDownOnce() {
        Node node = node();
        node.seal();
        node.seal();
        begin();
        List<Long> told = new ArrayList<>();

        assertThat(rotation().rewrap("test", told::add)).isEqualTo(2);
        assertThat(rotation().rewrap("test", told::add)).isZero();

        assertThat(told).containsExactly(2L);
        assertThat(new KeyVersions(owner).events())
                .filteredOn(event -> event.step() == KeyVersions.Step.REWRAPPED)
                .hasSize(1);
    }

    @Test
    void aRotationOfNothingIsDoneToo() {
        node();
        begin();
        assertThat(rotation().isUnfinished()).isTrue();

        assertThat(rotation().rewrap("test", done -> {})).isZero();

        assertThat(rotation().isUnfinished()).isFalse();
    }

    @Test
    void aNodeForgetsAKeyThatWasRetired() {
        node().seal();
        KeyRing ring =
                new KeyRing(new KeyVersions(owner), KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));
        assertThat(ring.newest().version()).isEqualTo(1);
        assertThat(rotate()).isZero();
        assertThat(ring.newest().version()).isEqualTo(2);
        retireAll();
        assertThat(ring.newest().version()).isEqualTo(2);

        assertThatIllegalStateException().isThrownBy(() -> ring.of(1)).withMessage("no key-encryption key 1");
    }

    @Test
    void whoeverComesWhileAnotherIsEndingWaitsAMoment() throws Exception {
        try (Connection before = database.owner().getConnection();
                Statement statement = before.createStatement();
                Connection next = database.owner().getConnection()) {
            statement.execute("select pg_advisory_lock(hashtext('nl.baken.vault.rotation'))");
            Thread end = Thread.ofVirtual().start(() -> unlockSoon(statement));

            assertThat(OneAtATime.begins(JdbcClient.create(new SingleConnectionDataSource(next, true))))
                    .isTrue();

            end.join();
        }
    }

    @Test
    void ofDataWithoutKeysOrWithoutTheirIndexKeyNothingIsReplaced(@TempDir Path others, CapturedOutput output)
            throws Exception {
        try (SmallDatabase older = SmallDatabase.of("codes")) {
            assertThat(RotateKeys.run(older.environment(others))).isEqualTo(2);
        }
        node();
        Files.delete(keys.resolve("blind-index-key.json"));

        assertThat(rotate()).isEqualTo(2);

        assertThat(output.getErr())
                .contains("These data are of an older Baken", "the key is missing in the folder " + keys);
        assertThat(keys.resolve("blind-index-key.json")).doesNotExist();
    }

    @Test
    void theCommandRefusesInOneSentence(CapturedOutput output) throws Exception {
        node();
        assertThat(rotate("everything")).isEqualTo(2);
        assertThat(rotate("pkcs11")).isEqualTo(2);
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('nl.baken.vault.rotation'))");
            assertThat(rotate()).isEqualTo(2);
            statement.execute("select pg_advisory_unlock_all()");
        }
        Files.delete(keys.resolve("key-encryption-key.json"));
        assertThat(rotate()).isEqualTo(2);

        assertThat(output.getErr())
                .contains("does not know \"everything\"")
                .contains("set BAKEN_PKCS11 and BAKEN_PKCS11_PIN_FILE")
                .contains("is being replaced already")
                .contains("the key is missing in the folder");
        assertThat(List.of("key-encryption-key.json", "key-encryption-key-2.json"))
                .as("a lost key is not replaced, and no other made beside it")
                .allSatisfy(name -> assertThat(keys.resolve(name)).doesNotExist());
    }

    @Test
    void theApplicationMakesTheFirstKeyAndCanChangeNone() {
        node().seal();
        JdbcClient app = JdbcClient.create(database.app());

        for (String sql : List.of(
                "insert into vault.key_version (number, place, mark) values (2, 'FILE', '')",
                "update vault.key_version set place = 'PKCS11'",
                "delete from vault.key_version",
                "insert into vault.key_event (number, place, step, by) values (1, 'FILE', 'RETIRED', 'page')",
                "update vault.subject_key set key_version = 1")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> app.sql(sql).update());
        }
    }

    private Node node() {
        return Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
    }

    private int rotate(String... what) {
        return RotateKeys.run(environment, what);
    }

    private void begin() {
        KeyPlaces places = KeyPlaces.of(keys, name -> "");
        rotation().begin(places.folder(), IndexKey.of(PlainKeys.in(keys)), "test");
    }

    private void rewrapAll() {
        rotation().rewrap("test", done -> {});
    }

    private Rotation rotation() {
        KeyRing ring =
                new KeyRing(new KeyVersions(owner), KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));
        return new Rotation(owner, transaction(), ring);
    }

    private void retireAll() {
        Retirement retirement = retirement(Duration.ZERO);
        while (!retirement.old().isEmpty()) {
            rewrapAll();
            retirement.old().forEach(version -> retirement.retire(version, "test"));
        }
    }

    private Retirement retirement(Duration overlap) {
        return new Retirement(owner, transaction(), KeyPlaces.of(keys, name -> ""), overlap);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
    }

    private List<Integer> versionsInUse() {
        return owner.sql("select distinct key_version from vault.subject_key")
                .query(Integer.class)
                .list();
    }

    private long rowsUnder(int version) {
        return new KeyVersions(owner).rows(new KeyVersion(version, KeyPlace.Kind.FILE, new byte[0]));
    }

    private byte[] wrapped(SubjectId subject) {
        return owner.sql("select wrapped from vault.subject_key where subject = ?")
                .param(subject.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static byte[] inside(byte[] wrapped) throws Exception {
        return EncryptedKeyset.parseFrom(wrapped, ExtensionRegistryLite.getEmptyRegistry())
                .getEncryptedKeyset()
                .toByteArray();
    }

    /** Many keys of subjects of whom there is no text, each really wrapped by the first key. */
    private void copyRows(int number) throws Exception {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            secrets.reach(5000L + number);
        }
        Aead first = new KeyFolder(keys).find(1).orElseThrow();
        UUID[] subjects = new UUID[number];
        byte[][] rows = new byte[number][];
        for (int i = 0; i < number; i++) {
            subjects[i] = UUID.randomUUID();
            rows[i] = EncryptedKeyset.newBuilder()
                    .setEncryptedKeyset(
                            ByteString.copyFrom(first.encrypt(new byte[100], SubjectWrapping.owner(subjects[i]))))
                    .build()
                    .toByteArray();
        }
        owner.sql("""
                        insert into vault.subject_key (subject, wrapped, slot, key_version)
                        select subject, wrapped, 5000 + number, 1
                        from unnest(cast(? as uuid[]), cast(? as bytea[])) with ordinality as r (subject, wrapped, number)
                        """).params(subjects, rows).update();
    }

    private static void unlockSoon(Statement statement) {
        try {
            Thread.sleep(200);
            statement.execute("select pg_advisory_unlock_all()");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void commitSoon(Connection busy) {
        try {
            Thread.sleep(300);
            busy.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
