package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nl.baken.access.Discovery.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says about itself, how often it is asked, and what of it is believed. */
class DiscoveryTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, String> about = new LinkedHashMap<>();
    private HttpServer server;
    private Discovery discovery;

    DiscoveryTests() throws IOException {
        server = started(0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        about.put("issuer", issuer);
        about.put("authorization_endpoint", issuer + "/authorize");
        about.put("token_endpoint", issuer + "/token");
        about.put("jwks_uri", issuer + "/keys");
        discovery = new Discovery(new Registration(issuer, "baken"), clock);
    }

    @BeforeEach
    void nobodyAskedYet() {
        asked.set(0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void withoutAProviderThereIsNoneAndNobodyIsAsked() {
        Registration none = new Registration("", "");

        assertThat(none.isSet()).isFalse();
        assertThat(new Discovery(none, clock).state()).isEqualTo(State.NONE);
        assertThat(new Registration("https://inloggen.example", "baken"))
                .returns(true, Registration::isSet)
                .returns("https://inloggen.example", one -> one.issuer().getValue())
                .returns("baken", one -> one.client().getValue());
    }

    @Test
    void isAskedOnceInTwoSecondsForWhoeverSignsIn() throws IOException {
        Discovery.Provider first = discovery.provider();
        assertThat(discovery.provider()).isSameAs(first);
        assertThat(asked).hasValue(1);

        clock.forward(Duration.ofSeconds(2));

        assertThat(discovery.provider().keys())
                .as("keys that were fetched stay")
                .isSameAs(first.keys());
        assertThat(asked).hasValue(2);
        assertThat(first.about().getTokenEndpointURI()).isEqualTo(URI.create(about.get("token_endpoint")));
    }

    @Test
    void keysAtAnotherAddressAreFetchedAnew() throws IOException {
        Discovery.Provider first = discovery.provider();
        about.put("jwks_uri", about.get("issuer") + "/other-keys");
        clock.forward(Duration.ofSeconds(2));

        assertThat(discovery.provider().keys()).isNotSameAs(first.keys());
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeAnAnswerCountForLonger() throws IOException {
        discovery.provider();

        clock.back(Duration.ofHours(1));
        discovery.provider();

        assertThat(asked).hasValue(2);
    }

    @Test
    void aPageDoesNotWaitAndIsToldOfWhatWasLastSeen() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(discovery.state()).as("nobody looked yet").isEqualTo(State.OPEN);
        soon(() -> discovery.state() == State.UNREACHABLE);

        server = started(port);
        assertThat(discovery.state()).as("looked just now").isEqualTo(State.UNREACHABLE);
        clock.forward(Duration.ofSeconds(10));
        soon(() -> discovery.state() == State.OPEN);
        soon(() -> asked.get() == 1);
        discovery.state();
        assertThat(asked).as("one look in ten seconds").hasValue(1);
    }

    @Test
    void whoeverDidNotAnswerIsAskedAgainAtOnceByWhoeverSignsIn() throws IOException {
        String keys = about.put("jwks_uri", "http://elsewhere.example/keys");
        assertThatExceptionOfType(IOException.class).isThrownBy(discovery::provider);
        about.put("jwks_uri", keys);

        assertThat(discovery.provider().about().getJWKSetURI()).isEqualTo(URI.create(keys));
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_endpoint, http://elsewhere.example/authorize",
        "token_endpoint, http://elsewhere.example/token",
        "jwks_uri, http://elsewhere.example/keys",
        "issuer, http://127.0.0.1:1"
    })
    void whatWouldCrossANetworkWithoutTlsIsNotBelieved(String what, String address) {
        about.put(what, address);

        assertThatExceptionOfType(IOException.class).isThrownBy(discovery::provider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void aProviderHasAnAddressForEachQuestion(String what) {
        about.remove(what);

        assertThatExceptionOfType(IOException.class).isThrownBy(discovery::provider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/token", "http://localhost/token"})
    void overTlsOrOnThisComputerAnAddressMayBeAnywhere(String address) throws IOException {
        about.put("token_endpoint", address);

        assertThat(discovery.provider().about().getTokenEndpointURI()).isEqualTo(URI.create(address));
    }

    @Test
    void aQuestionGivesUpAfterFiveSecondsAndGoesWhereItWasSent() {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, URI.create("https://inloggen.example"));

        Discovery.restrained(request);

        assertThat(request.getConnectTimeout()).isEqualTo(5000);
        assertThat(request.getReadTimeout()).isEqualTo(5000);
        assertThat(request.getFollowRedirects()).isFalse();
    }

    private static void soon(BooleanSupplier happens) {
        Instant last = Instant.now().plus(PATIENCE);
        while (!happens.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(last);
            Thread.onSpinWait();
        }
    }

    private HttpServer started(int port) throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            byte[] json = said().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        started.start();
        return started;
    }

    private String said() {
        return about.entrySet().stream()
                .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(
                        ",",
                        "{",
                        ",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                                + "\"id_token_signing_alg_values_supported\":[\"PS256\"]}"));
    }
}
