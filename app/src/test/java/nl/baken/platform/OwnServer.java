package nl.baken.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A PostgreSQL in a data folder of its own, as Baken starts one, with the tables of a module; for what stops and moves it. */
public record OwnServer(Path data, HikariDataSource app, Runnable stop) implements AutoCloseable {

    /** Starts what lies in these folders, or begins there. */
    public static OwnServer in(Path data, Path keys, String module) {
        programs(data);
        PostgresServer server = PostgresServer.in(data, PlainKeys.in(keys));
        server.start();
        Settings settings = new Settings(data, 8080, keys, null, new Settings.Door(true, ""));
        Installation installation = Database.prepare(settings, Database.in(server));
        Login owner = installation.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
        HikariDataSource app = new HikariDataSource();
        app.setJdbcUrl(installation.app().url());
        app.setUsername(installation.app().user());
        app.setPassword(installation.app().password());
        app.setMaximumPoolSize(2);
        return new OwnServer(data, app, server::close);
    }

    /** Copies a whole folder, as an operator does; what the programs are is unpacked anew elsewhere. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !path.startsWith(from.resolve("pgsql")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() {
        app.close();
        stop.run();
    }

    // unpacked already; unpacking takes seconds
    private static void programs(Path data) {
        try {
            Files.createDirectories(data);
            if (!Files.exists(data.resolve("pgsql"))) {
                Files.createSymbolicLink(
                        data.resolve("pgsql"),
                        TestDatabase.installation().settings().data().resolve("pgsql"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
