package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.baken.platform.Settings;
import nl.baken.platform.SmallDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is wired once at the start opens what another start sealed. */
class VaultConfigurationTests {

    private final VaultConfiguration configuration = new VaultConfiguration();

    @Test
    void whatOneStartSealsTheNextOneOpens(@TempDir Path folder) throws Exception {
        Settings settings = new Settings(folder, 8080, folder.resolve("keys"), null, new Settings.Door(true, ""));
        try (SmallDatabase database = SmallDatabase.of("vault")) {
            JdbcClient jdbc = JdbcClient.create(database.app());
            PlatformTransactionManager transactions = new DataSourceTransactionManager(database.app());
            SealedText text = started(settings, jdbc, transactions).seal();

            assertThat(started(settings, jdbc, transactions).opens(text)).isTrue();

            IndexKey index = configuration.indexKey(settings, jdbc, transactions);
            KeyPlaces places = configuration.keyPlaces(settings, new StandardEnvironment());
            assertThat(configuration.indexKeys(settings, jdbc, index).inUse())
                    .extracting(IndexKey::number)
                    .containsExactly(1);
            assertThat(configuration.derivedKeys(index).mac("one"))
                    .isEqualTo(DerivedKeys.in(settings.keyFiles()).mac("one"));
            configuration.keyFileWraps(settings, jdbc, transactions, places).renew();
            assertThat(folder.resolve("keys").resolve("blind-index-key.json"))
                    .content()
                    .startsWith("baken-wrapped:FILE:1:");
        }
    }

    @Test
    @SuppressWarnings("unchecked") // they are what they are registered as
    void sealedTextsAndSubjectsAreStoredAsWhatTheyAre() {
        byte[] bytes = {2, 1, 7};
        List<Object> converters = configuration.sealedTexts().converters();
        UUID id = UUID.randomUUID();

        assertThat(((Converter<byte[], Sealed>) converters.getFirst()).convert(bytes))
                .isEqualTo(Sealed.of(bytes));
        assertThat(((Converter<Sealed, byte[]>) converters.getLast()).convert(Sealed.of(bytes)))
                .isEqualTo(bytes);
        assertThat(configuration.subjectIds().constructor().apply(id)).isEqualTo(new SubjectId(id));
    }

    private Node started(Settings settings, JdbcClient jdbc, PlatformTransactionManager transactions) throws Exception {
        IndexKey index = configuration.indexKey(settings, jdbc, transactions);
        KeyPlaces places = configuration.keyPlaces(settings, new StandardEnvironment());
        KeyRing ring = configuration.keyRing(jdbc, transactions, places, index);
        SubjectSecrets secrets = configuration.subjectSecrets(settings, jdbc);
        SubjectKeys keys = new SubjectKeys(jdbc, ring, secrets);
        return new Node(
                new Vault(keys, new Wiping(jdbc, secrets)), new Opener(keys), new TransactionTemplate(transactions));
    }
}
