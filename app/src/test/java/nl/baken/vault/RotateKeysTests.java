package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.Settings;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command beside the whole application, which goes on under the new key without a restart. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RotateKeysTests {

    private static final String STORY = "Zij mag het huis niet uit.";

    private final Vault vault;
    private final Opener opener;
    private final JdbcClient jdbc;
    private final Settings settings;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    @Autowired
    RotateKeysTests(
            Vault vault,
            Opener opener,
            JdbcClient jdbc,
            Settings settings,
            SignIn signIn,
            PlatformTransactionManager transactions) {
        this.vault = vault;
        this.opener = opener;
        this.jdbc = jdbc;
        this.settings = settings;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void theApplicationGoesOnUnderTheNewKeyWithoutARestart() {
        List<SealedText> texts = new ArrayList<>(List.of(sealed(), sealed()));
        int before = newest();

        assertThat(RotateKeys.run(Map.of("BAKEN_DATA", TestDatabase.FOLDER.toString())))
                .isZero();
        texts.add(sealed());

        assertThat(texts).allMatch(text -> open(text).equals(STORY));
        assertThat(newest()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select distinct key_version from vault.subject_key")
                        .query(Integer.class)
                        .list())
                .containsExactly(before + 1);
        assertThat(settings.keys().resolve("key-encryption-key-" + newest() + ".json"))
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());
    }

    private int newest() {
        return jdbc.sql("select max(number) from vault.key_version")
                .query(Integer.class)
                .single();
    }

    private SealedText sealed() {
        Place place = new Place("test.thing", "story", UUID.randomUUID());
        return calling(() -> {
            SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
            return new SealedText(subject, place, vault.seal(subject, place, STORY));
        });
    }

    private String open(SealedText text) {
        return calling(() -> opener.open(List.of(text)).getOrDefault(text.place(), ""));
    }

    private <T> T calling(Supplier<T> work) {
        return Callers.as(
                signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> transaction.execute(status -> work.get()));
    }
}
