package nl.baken.platform;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Three ways into the database: migrations as owner, pages as {@code baken_app}, sign-in as {@code baken_door}. */
@Configuration(proxyBeanMethods = false)
class DataSources {

    private static final int PAGES = 16;
    private static final int SIGN_IN = 4;

    @Bean
    FlywayConnectionDetails owner(Installation installation) {
        return new Owner(installation.owner());
    }

    @Bean
    PasswordRenewal renewal(Installation installation) {
        return installation.renewal();
    }

    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Installation installation) {
        return pool("pages", installation.app(), PAGES);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("door")
    @ConfigurationProperties("spring.datasource.hikari")
    DataSource door(Installation installation) {
        return pool("door", installation.door(), SIGN_IN);
    }

    private static HikariDataSource pool(String name, Login login, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(new LoginSource(login, pool::getDataSourceProperties));
        pool.setMaximumPoolSize(size);
        return pool;
    }

    private record Owner(Login login) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return login.url();
        }

        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }
    }
}
