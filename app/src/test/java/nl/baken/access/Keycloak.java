package nl.baken.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real Keycloak of this test run, as the build unpacked it; it ends with the JVM of the test, however that ends. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "regio";

    private static final Path HOME =
            Path.of("target", "keycloak", "keycloak-26.7.3").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    // The first time Keycloak builds itself for these options. What it is given to read ends when this JVM does.
    private static final String SCRIPT = """
            built=data/built-for-baken
            [ -f $built ] || { bin/kc.sh build --db=dev-mem --cache=local --features-disabled=account,account-api,admin,ciba,device-flow,impersonation,kerberos,par,web-authn,passkeys,organization,dpop && mkdir -p data && touch $built; }
            bin/kc.sh start --optimized --cache=local --http-enabled=true --http-host=127.0.0.1 --http-port=$0 --hostname-strict=false --log-level=warn &
            keycloak=$!
            cat >/dev/null
            kill -TERM $keycloak
            wait $keycloak
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    private Keycloak() {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", SCRIPT, String.valueOf(port))
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolveSibling("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", "-Xms64m -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to start one; {@link #await()} waits for it. */
    static Keycloak starting() {
        assertThat(Files.isDirectory(HOME))
                .as("what the build unpacks in " + HOME)
                .isTrue();
        return new Keycloak();
    }

    String issuer() {
        return base() + "/realms/" + REALM;
    }

    void await() {
        Instant last = Instant.now().plus(PATIENCE);
        while (!answers()) {
            assertThat(process.isAlive() && Instant.now().isBefore(last))
                    .as("Keycloak starts; see target/keycloak/keycloak.log")
                    .isTrue();
            pause();
        }
    }

    void createRealm(String json) {
        admin("POST", "/admin/realms", json);
    }

    /** What stands for somebody in addresses of the administration. */
    String user(String name) {
        return id(admin("GET", "/admin/realms/" + REALM + "/users?exact=true&username=" + name, "")
                .body());
    }

    void leaveGroup(String user, String group) {
        String id = id(admin("GET", "/admin/realms/" + REALM + "/groups?exact=true&search=" + group, "")
                .body());
        admin("DELETE", "/admin/realms/" + REALM + "/users/" + user + "/groups/" + id, "");
    }

    void disable(String user) {
        admin("PUT", "/admin/realms/" + REALM + "/users/" + user, "{\"enabled\":false}");
        admin("POST", "/admin/realms/" + REALM + "/users/" + user + "/logout", "");
    }

    private HttpResponse<String> admin(String method, String path, String json) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(300);
        return answer;
    }

    private String token() {
        String form = Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(base() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        try {
            return Objects.requireNonNull(
                    JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token"));
        } catch (ParseException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static String id(String json) {
        int start = json.indexOf("\"id\":\"") + 6;
        return json.substring(start, json.indexOf('"', start));
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(base() + "/realms/master"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
