package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.baken.platform.Fork;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key-encryption key in a real PKCS#11 token, made in it and never out of it. */
class KeyTokenTests {

    private static final byte[] TEXT = "sleutel".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "subject/1".getBytes(StandardCharsets.UTF_8);

    // Who was let in once in a process is in: each question about the PIN needs a token that nobody used.
    private final SoftToken token = SoftToken.fresh();

    private final SmallDatabase database = SmallDatabase.of("vault");

    @TempDir
    private Path keys;

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void aKeyIsMadeInTheTokenAndCannotBeReadOutOfIt() throws Exception {
        KeyToken keyToken = opened(token);
        assertThat(keyToken.find(4)).isEmpty();

        Aead made = keyToken.make(4);
        byte[] sealed = made.encrypt(TEXT, PLACE);

        assertThat(sealed).hasSize(12 + TEXT.length + 16);
        assertThat(made.encrypt(TEXT, PLACE)).as("never twice the same nonce").isNotEqualTo(sealed);
        assertThat(opened(token).find(4).orElseThrow().decrypt(sealed, PLACE)).isEqualTo(TEXT);
        assertThat(keyToken.make(4).decrypt(sealed, PLACE)).as("not replaced").isEqualTo(TEXT);
        assertThat(made.decrypt(made.encrypt(new byte[0], PLACE), PLACE)).isEmpty();
        assertThat(keyToken.kind()).isEqualTo(KeyPlace.Kind.PKCS11);
        assertThat(made)
                .isInstanceOfSatisfying(
                        TokenAead.class,
                        key -> assertThat(key.key().getEncoded()).isNull());
    }

    @Test
    void whatWasChangedOrMovedDoesNotOpen() throws Exception {
        Aead key = opened(token).make(2);
        byte[] sealed = key.encrypt(TEXT, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.decrypt(changed, PLACE));
        }
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.decrypt(sealed, TEXT));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> opened(token).make(3).decrypt(sealed, PLACE));
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> key.decrypt(new byte[5], PLACE));
    }

    @Test
    void aNewBakenWithATokenHasNoKeyEncryptionKeyInAFile() {
        Node node = Node.started(database.app(), places(token));

        SealedText text = node.seal();

        assertThat(node.opens(text)).isTrue();
        assertThat(Node.started(database.app(), places(token)).opens(text)).isTrue();
        assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
        refused(Map.of(), "set BAKEN_PKCS11 and BAKEN_PKCS11_PIN_FILE");
        SoftToken another = SoftToken.fresh();
        opened(another).make(1);
        refused(another.environment(), "does not belong to these data");
        refused(SoftToken.fresh().environment(), "lacks key-encryption key 1 of these data");
    }

    @Test
    void colleaguesOnTwoNodesNoticeNothingOfAMoveIntoATokenAndBack() throws Exception {
        Node.started(database.app(), KeyPlaces.of(keys, name -> "")).seal();
        Node one = Node.started(database.app(), places(token));
        Node other = Node.started(database.app(), places(token));

        List<SealedText> texts = new Crowd().during(List.of(one, other), () -> {
            assertThat(rotate("pkcs11")).isZero();
            retireOld();
            assertThat(keys.resolve("key-encryption-key.json")).doesNotExist();
            assertThat(opened(token).find(2)).isPresent();
            assertThat(rotate()).isZero();
            retireOld();
            assertThat(opened(token).find(2)).as("gone from the token too").isEmpty();
            assertThat(opened(token).find(3)).isPresent();
            assertThat(rotate("file")).isZero();
            retireOld();
            assertThat(opened(token).find(3)).isEmpty();
        });

        assertThat(texts).allMatch(one::opens).allMatch(other::opens);
        Node without = Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
        assertThat(texts).as("without a token again").allMatch(without::opens);
        retirement(KeyPlaces.of(keys, name -> "")).clear();
    }

    @Test
    void aTokenThatIsLostIsSaidAndNothingIsTakenForChanged() throws Exception {
        Node node = Node.started(database.app(), places(token));
        SealedText text = node.seal();
        Path away = keys.resolve("away");
        Files.move(token.folder(), away);
        try {
            Fork started = Fork.of(environment(token), "nl.baken.vault.RotateKeys", "list");
            assertThat(started.output()).contains("There is no usable token in PKCS#11 slot");
            assertThat(started.process().waitFor()).isEqualTo(2);
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(
                            () -> Node.started(database.app(), places(token)).opens(text));
        } finally {
            Files.move(away, token.folder());
        }
        Fork again = Fork.of(environment(token), "nl.baken.vault.RotateKeys", "list");
        assertThat(again.output()).contains("Key-encryption key 1, in the PKCS#11 token: 1 keys of subjects.");
        assertThat(again.process().waitFor()).isZero();
    }

    @Test
    void aKeyThatVanishesFromTheTokenIsNoChangedText() throws Exception {
        KeyToken keyToken = opened(token);
        Aead key = keyToken.make(9);
        byte[] sealed = key.encrypt(TEXT, PLACE);

        keyToken.destroy(9);
        keyToken.destroy(9);

        assertThat(keyToken.find(9)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> key.decrypt(sealed, PLACE))
                .withMessageContaining("does not answer");
    }

    @Test
    void whatIsSetWrongIsRefusedInOneSentence() throws IOException {
        Path noLibrary = Files.writeString(keys.resolve("no-library.so"), "text");
        Map<String, String> right = token.environment();
        refused(with(right, "BAKEN_PKCS11", keys.resolve("absent.so").toString()), "there is no PKCS#11 library");
        refused(with(right, "BAKEN_PKCS11", noLibrary.toString()), "there is no PKCS#11 library");
        refused(with(right, "BAKEN_PKCS11_SLOT", "12345"), "There is no usable token in PKCS#11 slot \"12345\"");
        refused(with(right, "BAKEN_PKCS11_SLOT", "first"), "There is no usable token in PKCS#11 slot \"first\"");
        refused(with(right, "BAKEN_PKCS11_PIN_FILE", ""), "must be a file that Baken can read");
        refused(with(right, "BAKEN_PKCS11_PIN_FILE", keys.resolve("absent").toString()), "must be a file");
        refused(token.environment(" "), "must be a file");
        refused(token.environment("0000"), "refuses the PIN in ");
        assertThat(opened(token).find(1)).as("with the right one").isEmpty();
    }

    private KeyToken opened(SoftToken token) {
        return places(token).token().orElseThrow();
    }

    private KeyPlaces places(SoftToken token) {
        return places(token.environment());
    }

    private KeyPlaces places(Map<String, String> environment) {
        return KeyPlaces.of(keys, name -> environment.getOrDefault(name, ""));
    }

    private void refused(Map<String, String> environment, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Node.started(database.app(), places(environment)))
                .withMessageContaining(sentence);
    }

    private static Map<String, String> with(Map<String, String> right, String name, String wrong) {
        Map<String, String> changed = new HashMap<>(right);
        changed.put(name, wrong);
        return changed;
    }

    private Map<String, String> environment(SoftToken token) {
        Map<String, String> environment = new HashMap<>(database.environment(keys));
        environment.putAll(token.environment());
        return environment;
    }

    private int rotate(String... what) {
        return RotateKeys.run(environment(token), what);
    }

    private Retirement retirement(KeyPlaces places) {
        return new Retirement(
                JdbcClient.create(database.owner()),
                new TransactionTemplate(new DataSourceTransactionManager(database.owner())),
                places,
                Duration.ZERO);
    }

    private void retireOld() throws InterruptedException {
        Thread.sleep(1000); // the overlap, for a test
        JdbcClient owner = JdbcClient.create(database.owner());
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
        KeyPlaces places = places(token);
        KeyRing ring = new KeyRing(new KeyVersions(owner), places, IndexKey.of(places.files()));
        Retirement retirement = retirement(places);
        retirement.old().forEach(version -> {
            new Rotation(owner, transaction, ring).rewrap("test", done -> {});
            retirement.retire(version, "test");
        });
    }
}
