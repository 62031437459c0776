package nl.baken.neighbours;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import nl.baken.platform.Authority;

/** What stands before an installation and does TLS, as an operator has it; it remembers what went through. */
final class TlsFront implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Passed> passed = new CopyOnWriteArrayList<>();
    private final HttpsServer server;
    private final int behind;
    private final AtomicLong flooded = new AtomicLong();
    private volatile Mood mood = Mood.PASSING;

    /** What it does with what comes. */
    enum Mood {
        PASSING,
        HANGING,
        TRICKLING,
        FLOODING,
        FORGING
    }

    /** A question and its answer, and how long it took. */
    record Passed(String said, int status, String answered, Duration took) {}

    private TlsFront(HttpsServer server, int behind) {
        this.server = server;
        this.behind = behind;
    }

    static TlsFront before(int port, Authority shown) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(shown.shown()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        TlsFront front = new TlsFront(server, port);
        server.createContext("/", front::pass);
        server.start();
        return front;
    }

    String address() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    List<Passed> passed() {
        return List.copyOf(passed);
    }

    /** How many bytes of a flood were taken. */
    long flooded() {
        return flooded.get();
    }

    void in(Mood next) {
        mood = next;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] said = exchange.getRequestBody().readAllBytes();
        switch (mood) {
            case HANGING -> hang();
            case TRICKLING -> trickle(exchange);
            case FLOODING -> flood(exchange);
            case PASSING, FORGING -> pass(exchange, said);
        }
        exchange.close();
    }

    private void pass(HttpExchange exchange, byte[] said) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + behind + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(said));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.startsWith("Baken-") || name.equals("Content-type")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        long began = System.nanoTime();
        HttpResponse<byte[]> response = send(request.build());
        passed.add(new Passed(
                new String(said, StandardCharsets.UTF_8),
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8),
                Duration.ofNanos(System.nanoTime() - began)));
        response.headers()
                .firstValue(Heading.CODE)
                .ifPresent(code -> exchange.getResponseHeaders().add(Heading.CODE, code));
        byte[] body = response.body();
        if (mood == Mood.FORGING) {
            body = Wire.bytes(Reply.NONE);
        }
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void hang() {
        pause(Envoy.PATIENCE.plusSeconds(3));
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        long until = System.nanoTime() + Envoy.PATIENCE.plusSeconds(5).toNanos();
        while (System.nanoTime() < until) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause(Duration.ofMillis(200));
        }
    }

    private static void pause(Duration how) {
        try {
            Thread.sleep(how);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void flood(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] much = new byte[100_000];
        for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(much);
            flooded.addAndGet(much.length);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
