package nl.baken.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServerException;

/** Starts Baken: first everything that can be refused in one sentence, then the database, then the application. */
public final class Launch {

    private final Class<?> application;
    private final Settings settings;

    private Launch(Class<?> application, Settings settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Starts, or says why not and ends the process. */
    public static void of(Class<?> application, String... arguments) {
        try {
            new Launch(application, Settings.from(System.getenv())).start(arguments);
        } catch (StartRefused refused) {
            refused.print(System.err);
            System.exit(1);
        }
    }

    private void start(String... arguments) {
        requireFreePort();
        DataFolder folder = DataFolder.take(settings.data());
        SpringApplication.getShutdownHandlers().add(folder::close);
        try {
            begin(arguments);
        } catch (StartRefused refused) {
            folder.leave();
            throw refused;
        }
    }

    private void begin(String... arguments) {
        Login owner = settings.externalDatabase().map(this::requireFinished).orElseGet(this::embeddedDatabase);
        Installation installation = Database.prepare(settings, owner);
        Durability.require(installation);
        serve(installation, arguments);
        System.out.println(Sentence.of("platform.started", address()).inDutch());
    }

    /** Handlers run when the process ends, after the application has closed, the last one added first. */
    private Login embeddedDatabase() {
        requireWritable(settings.keys());
        PostgresServer server = PostgresServer.in(settings.data(), settings.keyFiles());
        SpringApplication.getShutdownHandlers().add(server::close);
        server.start();
        if (Unfinished.isMarked(settings)) {
            Database.drop(server);
        }
        Login owner = Database.in(server);
        Unfinished.clear(settings);
        return owner;
    }

    /** A database that is not ours to drop. */
    private Login requireFinished(Login owner) {
        if (Unfinished.isMarked(settings)) {
            throw new StartRefused(
                    "platform.refused.unfinished",
                    owner.address(),
                    settings.data().resolve(Unfinished.NAME));
        }
        return owner;
    }

    private void serve(Installation installation, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers(installation);
        spring.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                settings.port(),
                "baken.second-factor",
                settings.door().secondFactor(),
                "baken.address",
                settings.door().address(),
                "server.forward-headers-strategy",
                settings.door().isOverTls() ? "native" : "none",
                "baken.oidc.issuer",
                settings.door().provider().issuer(),
                "baken.oidc.client",
                settings.door().provider().client()));
        try {
            spring.run(arguments);
        } catch (BeansException | WebServerException e) {
            throw StartRefused.in(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    private static void requireWritable(Path folder) {
        try {
            PrivateFiles.createFolder(folder);
            Files.delete(Files.createTempFile(folder, "probe", ""));
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", folder);
        }
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
        } catch (IOException e) {
            throw StartRefused.portTaken(e, settings.port());
        }
    }

    private String address() {
        String set = settings.door().address();
        return set.isEmpty() ? "http://localhost:" + settings.port() + "/" : set + "/";
    }
}
