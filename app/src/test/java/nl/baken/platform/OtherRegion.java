package nl.baken.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.BakenApplication;
import nl.baken.platform.TestDatabase.Place;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another installation of Baken beside that of the tests: a database and keys of its own, on the same server. */
public final class OtherRegion implements AutoCloseable {

    private final String name;
    private final Place place;
    private final ConfigurableApplicationContext application;

    private OtherRegion(String name, Place place, ConfigurableApplicationContext application) {
        this.name = name;
        this.place = place;
        this.application = application;
    }

    /** Starts one whose keys lie in this folder. */
    public static OtherRegion start(Path keys, Class<?>... more) {
        String name = "region_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        TestDatabase.lendSecrets(keys);
        Installation here = TestDatabase.installation();
        Settings settings = new Settings(keys.resolve("data"), 8080, keys, null, new Settings.Door(true, ""));
        Login owner = at(here.owner(), name);
        Place place = new Place(new Installation(
                settings,
                owner,
                at(here.app(), name),
                at(here.door(), name),
                PasswordRenewal.of(here.settings(), here.owner(), Clock.systemUTC())));
        SpringApplicationBuilder builder = new SpringApplicationBuilder(BakenApplication.class).sources(more);
        return new OtherRegion(name, place, place.with(() -> builder.run("--server.port=0")));
    }

    /** Does something with the database of this region as tests do it with their own. */
    public <T> T in(Supplier<T> work) {
        return place.with(work);
    }

    public void in(Runnable work) {
        place.with(() -> {
            work.run();
            return true;
        });
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public int port() {
        return Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        application.close();
        execute("drop database " + name + " with (force)");
        // as when it is put to sleep: what the server of another logs is gone
        SLF4JBridgeHandler.install();
    }

    private static Login at(Login login, String name) {
        return login.at(login.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
