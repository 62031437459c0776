package nl.baken.vault;

import nl.baken.platform.Settings;
import nl.baken.shared.IdConverters;
import nl.baken.shared.StoredTypes;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the keys and stores sealed texts as bytes. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    IndexKey indexKey(Settings settings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new KeyCheck(jdbc, new TransactionTemplate(transactions)).indexIn(settings.keyFiles());
    }

    @Bean
    KeyPlaces keyPlaces(Settings settings, Environment environment) {
        return KeyPlaces.of(settings.keys(), name -> environment.getProperty(name, ""));
    }

    @Bean
    KeyFileWraps keyFileWraps(
            Settings settings, JdbcClient jdbc, PlatformTransactionManager transactions, KeyPlaces places) {
        return new KeyFileWraps(settings.keyFiles(), jdbc, new TransactionTemplate(transactions), places);
    }

    @Bean
    KeyRing keyRing(JdbcClient jdbc, PlatformTransactionManager transactions, KeyPlaces places, IndexKey index) {
        return new KeyCheck(jdbc, new TransactionTemplate(transactions)).ringIn(places, index);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SubjectSecrets subjectSecrets(Settings settings, JdbcClient jdbc) {
        return new SecretCheck(jdbc).secretsIn(settings.keys());
    }

    @Bean
    IndexKeys indexKeys(Settings settings, JdbcClient jdbc, IndexKey index) {
        IndexKeys keys = new IndexKeys(jdbc, settings.keyFiles(), index);
        keys.inUse(); // a key that is missing is noticed at the start
        return keys;
    }

    @Bean
    DerivedKeys derivedKeys(IndexKey index) {
        return new DerivedKeys(index);
    }

    @Bean
    PairKeys pairKeys(Settings settings) {
        return new PairKeys(settings.keyFiles());
    }

    @Bean
    IdConverters subjectIds() {
        return IdConverters.of(SubjectId.class, SubjectId::new);
    }

    @Bean
    StoredTypes sealedTexts() {
        return StoredTypes.of(new Reading(), new Writing());
    }

    @ReadingConverter
    private static final class Reading implements Converter<byte[], Sealed> {

        @Override
        public Sealed convert(byte[] bytes) {
            return Sealed.of(bytes);
        }
    }

    @WritingConverter
    private static final class Writing implements Converter<Sealed, byte[]> {

        @Override
        public byte[] convert(Sealed sealed) {
            return sealed.bytes();
        }
    }
}
