package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A key without its secret opens nothing, and no copy of the database brings the secret back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SubjectSecretsTests {

    private static final byte[] TEXT = "Zij mag het huis niet uit.".getBytes(StandardCharsets.UTF_8);

    private final Vault vault;
    private final Opener opener;
    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final Settings settings;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @Autowired
    SubjectSecretsTests(
            Vault vault,
            Opener opener,
            KeyRing ring,
            JdbcClient jdbc,
            Settings settings,
            SignIn signIn,
            PlatformTransactionManager transactions) {
        this.vault = vault;
        this.opener = opener;
        this.ring = ring;
        this.jdbc = jdbc;
        this.settings = settings;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void nothingOpensUnderASecretThatWasWiped() throws Exception {
        try (SubjectSecrets secrets = SubjectSecrets.in(folder)) {
            byte[] sealed = secrets.under(7, ring.newest().aead()).orElseThrow().encrypt(TEXT, TEXT);
            assertThat(secrets.under(7, ring.newest().aead()).orElseThrow().decrypt(sealed, TEXT))
                    .isEqualTo(TEXT);
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .isThrownBy(() ->
                            secrets.under(8, ring.newest().aead()).orElseThrow().decrypt(sealed, TEXT));

            secrets.wipe(List.of(7L));

            assertThat(secrets.under(7, ring.newest().aead())).isEmpty();
            assertThat(secrets.under(8, ring.newest().aead())).isPresent();
        }
        byte[] file = Files.readAllBytes(folder.resolve(SubjectSecrets.FILE));
        assertThat(java.util.Arrays.copyOfRange(file, 7 * 32, 8 * 32)).containsOnly(0);
    }

    @Test
    void twoNodesThatDrawAtOnceBothKeepTheirSecrets() throws Exception {
        try (SubjectSecrets one = SubjectSecrets.in(folder);
                SubjectSecrets other = SubjectSecrets.in(folder)) {
            long before = one.slots();
            byte[] sealed =
                    other.under(before - 1, ring.newest().aead()).orElseThrow().encrypt(TEXT, TEXT);
            one.reach(before);
            other.reach(2 * before);

            assertThat(one.slots()).isEqualTo(other.slots()).isGreaterThan(2 * before);
            assertThat(one.under(before - 1, ring.newest().aead()).orElseThrow().decrypt(sealed, TEXT))
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void aCopyFromYesterdayOpensWhatWasSealedToday() throws Exception {
        Path before = Files.copy(settings.keys().resolve(SubjectSecrets.FILE), folder.resolve(SubjectSecrets.FILE));
        long slot = slot(sealed().subject());
        try (SubjectSecrets copy = SubjectSecrets.in(folder)) {
            assertThat(copy.slots()).isGreaterThan(slot);
            assertThat(before).exists();
        }
    }

    @Test
    void whoDestroysAKeyClosesTheRowOfAnOldCopyToo() throws Exception {
        SealedText text = sealed();
        Path copied = Files.copy(settings.keys().resolve(SubjectSecrets.FILE), folder.resolve("yesterday"));
        Row old = row(text.subject());
        destroy(text.subject());
        assertThat(calling(() -> opener.open(List.of(text)))).isEmpty();

        putBack(old);
        assertThat(calling(() -> opener.open(List.of(text))))
                .as("not wiped yet: the row of the copy still opens")
                .hasSize(1);
        calling(() -> {
            vault.wipe();
            return true;
        });

        assertThat(calling(() -> opener.open(List.of(text)))).isEmpty();
        try (SubjectSecrets yesterday = in(copied)) {
            assertThat(yesterday.under(old.slot(), ring.newest().aead()))
                    .as("only an old copy of the secrets would open it: those have a short term")
                    .isPresent();
        }
    }

    @Test
    void whatWasDestroyedIsWipedAgainWhenAnOldCopyOfTheSecretsIsPutBack() throws Exception {
        SealedText text = sealed();
        long slot = slot(text.subject());
        Files.copy(settings.keys().resolve(SubjectSecrets.FILE), folder.resolve(SubjectSecrets.FILE));
        destroy(text.subject());
        calling(() -> {
            vault.wipe();
            return true;
        });

        try (SubjectSecrets started = new SecretCheck(jdbc).secretsIn(folder)) {
            assertThat(started.under(slot, ring.newest().aead())).isEmpty();
        }
    }

    @Test
    void lostSecretsAndThoseOfOtherDataAreSaidAndNotReplaced() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SecretCheck(jdbc).secretsIn(folder))
                .withMessageContaining("key is missing");
        assertThat(folder).isEmptyDirectory();
        SubjectSecrets.in(folder);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SecretCheck(jdbc).secretsIn(folder))
                .withMessageContaining("do not belong to these data");
    }

    @Test
    void aPlaceBeyondTheFileIsAnErrorNotAnEmptyAnswer() throws IOException {
        try (SubjectSecrets secrets = SubjectSecrets.in(folder)) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> secrets.under(secrets.slots(), ring.newest().aead()));
        }
    }

    private SubjectSecrets in(Path copied) throws IOException {
        Path apart = Files.createDirectories(folder.resolve("apart"));
        Files.copy(copied, apart.resolve(SubjectSecrets.FILE), StandardCopyOption.REPLACE_EXISTING);
        return SubjectSecrets.in(apart);
    }

    private SealedText sealed() {
        Place place = new Place("test.thing", "story", UUID.randomUUID());
        return calling(() -> {
            SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
            return new SealedText(subject, place, vault.seal(subject, place, "Zij mag het huis niet uit."));
        });
    }

    private long slot(SubjectId subject) throws SQLException {
        return row(subject).slot();
    }

    private Row row(SubjectId subject) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select wrapped, slot, key_version from vault.subject_key where subject = ?")) {
            query.setObject(1, subject.value());
            var rows = query.executeQuery();
            rows.next();
            return new Row(subject, rows.getBytes(1), rows.getLong(2), rows.getInt(3));
        }
    }

    private static void destroy(SubjectId subject) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement call = owner.prepareStatement("select vault.destroy(array[?])")) {
            call.setObject(1, subject.value());
            call.execute();
        }
    }

    private static void putBack(Row row) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into vault.subject_key (subject, wrapped, slot, key_version) values (?, ?, ?, ?)")) {
            insert.setObject(1, row.subject().value());
            insert.setBytes(2, row.wrapped());
            insert.setLong(3, row.slot());
            insert.setInt(4, row.version());
            insert.executeUpdate();
        }
    }

    private <T> T calling(Supplier<T> work) {
        return Callers.as(
                signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> transaction.execute(status -> work.get()));
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for one test, is never compared
    private record Row(SubjectId subject, byte[] wrapped, long slot, int version) {}
}
