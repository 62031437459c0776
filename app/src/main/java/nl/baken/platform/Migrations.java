package nl.baken.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema of each module after those of the modules it may use. The order comes from what the packages
 * declare; the build proves that the code keeps to it, so a start need not read all classes to find the order again.
 */
@Component
final class Migrations implements FlywayMigrationStrategy {

    private static final String FOLDER = "db/migration/";

    @Override
    public void migrate(Flyway flyway) {
        for (String module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:" + FOLDER + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    static List<String> modules() {
        return DeclaredModules.below("nl.baken").inOrder().stream()
                .filter(Migrations::hasSchema)
                .toList();
    }

    private static boolean hasSchema(String module) {
        return Migrations.class.getResource("/" + FOLDER + module) != null;
    }
}
