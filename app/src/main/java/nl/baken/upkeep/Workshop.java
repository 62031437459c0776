package nl.baken.upkeep;

import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.baken.linking.Relinking;
import nl.baken.linking.Waiting;
import nl.baken.logbook.ConsoleGate;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.vault.OneAtATime;
import nl.baken.vault.Renewal;
import nl.baken.vault.Renewals;
import nl.baken.vault.SealedColumns;
import org.springframework.beans.factory.support.BeanDefinitionDefaults;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The parts of Baken that a command works with, over one connection of the owner of the database: each is made when it is
 * asked for, and there are no pages, jobs or listeners.
 */
final class Workshop implements AutoCloseable {

    private static final String ROOT = "nl.baken";

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    private Workshop(Connection database, Settings settings, Map<String, String> environment) {
        DataSource source = new SingleConnectionDataSource(database, true);
        parts.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", Map.<String, Object>copyOf(environment)));
        parts.registerBean(Settings.class, () -> settings);
        parts.registerBean(DataSource.class, () -> source);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(source));
        parts.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Europe/Amsterdam")));
        for (Class<?> part :
                List.of(ConsoleGate.class, Relinking.class, Waiting.class, Renewals.class, Renewal.class)) {
            parts.registerBean(part, lazily -> lazily.setLazyInit(true));
        }
        scan(false, ROOT);
        scan(true, ROOT + ".vault");
        parts.refresh();
    }

    /** Opens it, when the keys are there, the data are of this Baken, and no other command is busy with them. */
    static Workshop at(Connection database, Settings settings, Map<String, String> environment) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
        if (!isTrue(jdbc, "select to_regclass('linking.round') is not null")) {
            throw new StartRefused("platform.refused.older-data");
        }
        if (!OneAtATime.begins(jdbc)) {
            throw new StartRefused("platform.refused.busy");
        }
        Workshop workshop = new Workshop(database, settings, environment);
        new Ownership(jdbc)
                .take(List.copyOf(
                        workshop.parts.getBeansOfType(SealedColumns.class).values()));
        return workshop;
    }

    <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    @Override
    public void close() {
        parts.close();
    }

    private void scan(boolean configurations, String where) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        BeanDefinitionDefaults lazily = new BeanDefinitionDefaults();
        lazily.setLazyInit(true);
        scanner.setBeanDefinitionDefaults(lazily);
        if (!configurations) {
            scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        }
        scanner.scan(where);
    }

    private static boolean isTrue(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }
}
