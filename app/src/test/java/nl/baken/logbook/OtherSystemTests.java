package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a system that says that it has the lines was told them. */
class OtherSystemTests {

    private final HttpServer server;
    private final AtomicInteger answer = new AtomicInteger(204);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    OtherSystemTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 299})
    void whateverItSaysThatMeansYesIsYes(int status) throws IOException {
        answer.set(status);

        system().post("text/plain", "één", "");

        assertThat(heard).containsExactly("text/plain null één");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 404, 500})
    void anythingElseIsNo(int status) {
        answer.set(status);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> system().post("text/plain", "één", ""))
                .withMessage("the other system answered " + status);
    }

    @Test
    void aWitnessGetsPlainLinesAndACollectorJsonWithItsToken() throws IOException {
        new WebWitness(system()).take(List.of("one", "two"));
        new WebCollector(system(), "een-token").take(List.of("{}", "{}"));
        new WebCollector(system(), "").take(List.of("{}"));

        assertThat(heard)
                .containsExactly(
                        "text/plain; charset=utf-8 null one\ntwo\n",
                        "application/x-ndjson; charset=utf-8 Bearer een-token {}\n{}\n",
                        "application/x-ndjson; charset=utf-8 null {}\n");
    }

    @Test
    void whoIsInterruptedWhileTellingStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> system().post("text/plain", "één", ""))
                .withMessage("interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    private OtherSystem system() {
        return new OtherSystem(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }
}
