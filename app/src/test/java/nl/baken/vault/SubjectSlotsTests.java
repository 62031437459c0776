package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Each subject has a place of its own among the secrets, where nobody was before. */
class SubjectSlotsTests {

    private static final long DRAWN = 4096;

    private final SmallDatabase database = SmallDatabase.of("vault");
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @TempDir
    private Path keys;

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void aPlaceOfWhichTheSecretWasWipedIsPassedOver() throws Exception {
        Node node = node();
        node.seal();
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            secrets.wipe(List.of(2L, 3L));
            assertThat(List.of(secrets.isWiped(1), secrets.isWiped(2), secrets.isWiped(3), secrets.isWiped(4)))
                    .containsExactly(false, true, true, false);
        }

        SealedText text = node.seal();

        assertThat(node.opens(text)).isTrue();
        assertThat(slot(text.subject())).isEqualTo(4);
    }

    @Test
    void secretsAreDrawnWhenTheirPlacesAreUsedUp() {
        Node node = node();
        owner.sql("select setval('vault.slot', ?)")
                .param(DRAWN - 1)
                .query(Long.class)
                .single();

        SealedText text = node.seal();

        assertThat(slot(text.subject())).isEqualTo(DRAWN);
        assertThat(node.opens(text)).isTrue();
        assertThat(keys.resolve(SubjectSecrets.FILE)).hasSize(2 * DRAWN * 32);
    }

    @Test
    void secretsThatAreFewerThanTheDataNeedAreThoseOfOtherData() {
        node().seal();
        owner.sql("update vault.subject_key set slot = ?").param(DRAWN - 1).update();
        assertThat(node().opener()).isNotNull();

        owner.sql("update vault.subject_key set slot = ?").param(DRAWN).update();

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::node)
                .withMessageContaining("The keys in the folder " + keys + " do not belong to these data");
    }

    @Test
    void whatIsBeyondTheLastSecretCannotBeWiped() throws Exception {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            secrets.wipe(List.of(DRAWN, DRAWN + 9));

            assertThat(secrets.slots()).isEqualTo(DRAWN);
        }
        assertThat(Files.size(keys.resolve(SubjectSecrets.FILE))).isEqualTo(DRAWN * 32);
    }

    @Test
    void whoeverClosedTheSecretsReadsNoneAnyMore() throws Exception {
        SubjectSecrets secrets = SubjectSecrets.in(keys);

        secrets.close();

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(secrets::slots);
    }

    @Test
    void aKeyOfBeforeThereWereSecretsOpensAndComesUnderOneAtTheNextStart() throws Exception {
        Node before = node();
        SealedText text = ofBeforeThereWereSecrets();
        assertThat(before.opens(text)).isTrue();
        assertThat(placed(text.subject())).isFalse();

        Node node = node();

        assertThat(placed(text.subject())).isTrue();
        assertThat(node.opens(text)).isTrue();
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            secrets.wipe(List.of(slot(text.subject())));
        }
        assertThat(node.opens(text)).as("now without its secret").isFalse();
    }

    @Test
    void forSomebodyWithoutAKeyNothingIsSealed() {
        Node node = node();
        SubjectId nobody = new SubjectId(UUID.randomUUID());
        Place place = new Place("test.thing", "story", nobody.value());

        assertThatIllegalStateException()
                .isThrownBy(() -> node.transaction()
                        .executeWithoutResult(status -> node.vault().seal(nobody, place, Node.STORY)))
                .withMessage("no key for subject " + nobody.value());
    }

    @Test
    void aKeyThatSomebodyChangedIsAnErrorNotAnEmptyAnswer() {
        Node node = node();
        SealedText text = node.seal();
        owner.sql("update vault.subject_key set wrapped = set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)")
                .update();

        assertThatIllegalStateException()
                .isThrownBy(() -> node.opens(text))
                .withMessage("the key of a subject was changed or moved");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeyThatComesUnderAnotherSecretWhileItIsReadIsFoundThere(boolean half) throws Exception {
        SubjectId subject = node().seal().subject();
        long slot = slot(subject);
        AtomicBoolean moved = new AtomicBoolean();
        KeyRing ring = ring(JdbcClient.create(new DelegatingDataSource(database.owner()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (!moved.getAndSet(true)) {
                    renew(slot, half);
                }
                return super.getConnection();
            }
        }));
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            SubjectKeys subjects = new SubjectKeys(JdbcClient.create(database.app()), ring, secrets);
            new TransactionTemplate(new DataSourceTransactionManager(database.app()))
                    .executeWithoutResult(
                            status -> assertThat(known(subjects, subject)).isTrue());
        }

        assertThat(moved).isTrue();
        assertThat(slot(subject)).isNotEqualTo(slot);
    }

    private static boolean known(SubjectKeys subjects, SubjectId subject) {
        try {
            return subjects.of(Set.of(subject)).containsKey(subject);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts all keys under other secrets; whoever reads one at that moment may find half of it wiped. */
    private void renew(long slot, boolean half) {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys);
                FileChannel file = FileChannel.open(keys.resolve(SubjectSecrets.FILE), StandardOpenOption.WRITE)) {
            Renewal renewal = new Renewal(
                    new DataSourceTransactionManager(database.owner()), owner, ring(owner), secrets, List.of());
            renewal.renew(1, done -> {});
            renewal.clear(1, done -> {});
            if (half) {
                file.write(ByteBuffer.wrap(new byte[] {7}), slot * 32 + 31);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKeyIsAtHandUntilTheTransactionEnds() {
        Node node = node();
        SealedText text = node.seal();

        node.transaction().executeWithoutResult(status -> {
            assertThat(node.opener().open(List.of(text))).hasSize(1);
            destroy(text.subject());
            assertThat(node.opener().open(List.of(text))).hasSize(1);
        });

        assertThat(node.opens(text)).isFalse();
    }

    @Test
    void ofNodesThatStartTogetherOneMakesTheFirstKey() throws Exception {
        Thread start = new Thread(this::node);
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('nl.baken.vault.first-key'))");
            start.start();
            while (start.isAlive() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(new KeyVersions(owner).all()).isEmpty();
            statement.execute("select pg_advisory_unlock_all()");
        }
        start.join();

        assertThat(new KeyVersions(owner).all()).hasSize(1);
    }

    private SealedText ofBeforeThereWereSecrets() throws Exception {
        UUID subject = UUID.randomUUID();
        Place place = new Place("test.thing", "story", subject);
        KeysetHandle key = Keysets.fresh();
        owner.sql("insert into vault.subject_key (subject, wrapped, key_version) values (?, ?, 1)")
                .params(
                        subject,
                        TinkProtoKeysetFormat.serializeEncryptedKeyset(
                                key, ring(owner).newest().aead(), SubjectWrapping.owner(subject), KeyRing.CRYPTO))
                .update();
        Sealed sealed =
                Sealed.seal(key.getPrimitive(KeyRing.CRYPTO, Aead.class), new SubjectId(subject), place, Node.STORY);
        return new SealedText(new SubjectId(subject), place, sealed);
    }

    private KeyRing ring(JdbcClient jdbc) {
        return new KeyRing(new KeyVersions(jdbc), KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));
    }

    private Node node() {
        return Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
    }

    private void destroy(SubjectId subject) {
        owner.sql("delete from vault.subject_key where subject = ?")
                .param(subject.value())
                .update();
    }

    private boolean placed(SubjectId subject) {
        return owner.sql("select slot is not null from vault.subject_key where subject = ?")
                .param(subject.value())
                .query(Boolean.class)
                .single();
    }

    private long slot(SubjectId subject) {
        return owner.sql("select slot from vault.subject_key where subject = ?")
                .param(subject.value())
                .query(Long.class)
                .single();
    }

    private boolean somebodyWaits() {
        return JdbcClient.create(database.door()).sql("""
                        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and not l.granted)
                        """).query(Boolean.class).single();
    }
}
