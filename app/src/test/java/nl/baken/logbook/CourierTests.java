package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.baken.access.Action;
import nl.baken.access.TestRegion;
import nl.baken.platform.Authority;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of both logs also stand elsewhere: each one, in order, and at least once, whatever fails on the way. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class CourierTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final DataSource door;
    private final JdbcClient jdbc;
    private final Reads reads;
    private final Sealer sealer;
    private final AtomicLong nanos = new AtomicLong();

    @Autowired
    CourierTests(@Qualifier("door") DataSource door, Reads reads, Sealer sealer) {
        this.door = door;
        this.jdbc = JdbcClient.create(door);
        this.reads = reads;
        this.sealer = sealer;
        TestRegion.found();
    }

    @Test
    void everyLineComesOnceAndInOrderAndTellsIdsAndCodesAlone(@TempDir Path folder) throws IOException {
        FileCollector collector = new FileCollector(folder, Clock.fixed(Instant.parse("2026-11-29T23:30:00Z"), HERE));
        beginNow(collector);
        List<UUID> subjects = read(3);

        to(collector).bring();
        to(collector).bring();

        List<JsonNode> lines = lines(folder.resolve("baken-log-2026-11-30.jsonl"));
        for (Log log : Log.values()) {
            List<Long> places = lines.stream()
                    .filter(line -> is(log, line))
                    .map(line -> line.get("position").asLong())
                    .toList();
            assertThat(places).isSorted().doesNotHaveDuplicates();
            assertThat(places.getLast() - places.getFirst()).isEqualTo(places.size() - 1L);
        }
        assertThat(lines)
                .filteredOn(line -> is(Log.PROCESSINGS, line))
                .extracting(line -> line.get("subject").asString())
                .containsSubsequence(subjects.stream().map(UUID::toString).toList());
        JsonNode act = lines.stream()
                .filter(line -> is(Log.ACTS, line)
                        && line.path("actor")
                                .asString("")
                                .equals(TestRegion.ZOE_CARE_COORDINATOR.value().toString())
                        && line.path("record")
                                .asString("")
                                .equals(subjects.getFirst().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(act.get("action").asString()).isEqualTo("READ_DOSSIER");
        assertThat(act.get("result").asString()).isEqualTo("DONE");
        assertThat(Instant.parse(act.get("at").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(act.get("mac").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theManualNamesEveryField() throws IOException {
        String manual = Files.readString(Path.of("../docs/beheer.md"));
        Stream<String> fields = Stream.concat(
                Stream.of("log", "position", "mac", "link"),
                Arrays.stream(Log.values()).flatMap(log -> log.columns().stream()));

        assertThat(fields).allSatisfy(field -> assertThat(manual).contains("| `" + field + "` |"));
    }

    @Test
    void aNewDayIsANewFileAndNothingThatStandsIsWrittenAnew(@TempDir Path folder) throws IOException {
        new FileCollector(folder, Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), HERE)).take(List.of("1", "2"));
        Path first = folder.resolve("baken-log-2026-11-29.jsonl");
        Files.writeString(first, "1\n2\nhalf a li");

        new FileCollector(folder, Clock.fixed(Instant.parse("2026-11-29T13:00:00Z"), HERE)).take(List.of("3"));
        new FileCollector(folder, Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), HERE)).take(List.of("4"));

        assertThat(first).hasContent("1\n2\nhalf a li\n3");
        assertThat(folder.resolve("baken-log-2026-11-30.jsonl")).hasContent("4");
    }

    @Test
    void whatIsNotTakenComesAgainAndIsTold(CapturedOutput output) throws Exception {
        try (Other other =
                new Other(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0))) {
            String address = "http://127.0.0.1:" + other.port();
            Collector collector = collector(address + "/logs?key=geheim", "een-token");
            beginNow(collector);
            read(1);
            Courier courier = to(collector);

            other.answers(503);
            courier.bring();
            nanos.addAndGet(Duration.ofMinutes(15).toNanos());
            courier.bring();
            assertThat(isFailing(collector)).isTrue();
            read(1);
            other.answers(204);
            courier.bring();
            courier.bring();

            assertThat(isFailing(collector)).isFalse();
            assertThat(String.join("", other.heard().subList(2, other.heard().size())))
                    .as("what was told in vain comes first")
                    .startsWith(other.heard().getFirst())
                    .hasSizeGreaterThan(other.heard().getFirst().length());
            assertThat(other.heard().getFirst()).isEqualTo(other.heard().get(1));
            assertThat(other.authorizations()).containsOnly("Bearer een-token");
            assertThat(output)
                    .containsOnlyOnce("the log collector " + address + "/logs cannot be reached")
                    .containsOnlyOnce("the log collector " + address + "/logs knows nothing for 15 minutes")
                    .doesNotContain("geheim", "een-token");
        }
    }

    @Test
    void aCollectorOfWhomNobodyVouchesHearsNothing(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(Authority.in(folder, "dns:localhost").shown()));
        try (Other other = new Other(server)) {
            other.answers(204);
            Collector collector = collector("https://localhost:" + other.port() + "/logs", "");

            assertThatExceptionOfType(IOException.class).isThrownBy(() -> collector.take(List.of("{}")));

            assertThat(other.heard()).isEmpty();
        }
    }

    @Test
    void overTheNetworkLinesGoByTlsOrNotAtAll() {
        for (String address : List.of("http://logs.example.nl/baken", "https://wie:geheim@logs.example.nl", "/baken")) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> collector(address, ""))
                    .withMessageContaining("BAKEN_LOGS_URL");
        }
        assertThat(CollectorSettings.of(name -> "", Clock.systemUTC()))
                .as("without a setting nothing goes anywhere")
                .isEmpty();
    }

    @Test
    void ofTwoNodesOneBrings(@TempDir Path folder) throws IOException {
        FileCollector file = new FileCollector(folder, Clock.systemUTC());
        Courier another = to(file);
        List<String> taken = new ArrayList<>();
        Collector slow = new Collector() {
            @Override
            public String name() {
                return file.name();
            }

            @Override
            public void take(List<String> lines) {
                CompletableFuture.runAsync(another::bring).join();
                taken.addAll(lines);
            }
        };
        beginNow(slow);
        read(1);

        to(slow).bring();
        another.bring();

        assertThat(taken).isNotEmpty();
        assertThat(folder.toFile().list())
                .as("whatever the other node found was brought")
                .isEmpty();
    }

    @Test
    void moreThanABatchComesInTurns() {
        List<Integer> batches = new ArrayList<>();
        String name = "counting " + UUID.randomUUID();
        Collector counting = new Collector() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void take(List<String> lines) {
                batches.add(lines.size());
            }
        };
        beginNow(counting);
        read(7);

        new Courier(counting, door, Clock.systemUTC(), nanos::get, 3).bring();

        assertThat(batches).allMatch(size -> size <= 3).hasSizeGreaterThanOrEqualTo(6);
    }

    // The lines of other tests need not come along.
    private void beginNow(Collector collector) {
        read(1);
        for (Log log : Log.values()) {
            jdbc.sql(
                            "insert into logbook.brought (collector, log, position, at) select ?, ?, max(position), now() from "
                                    + log.table())
                    .params(collector.name(), log.name())
                    .update();
        }
    }

    private List<UUID> read(int times) {
        List<UUID> subjects = reads.by(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, times);
        sealer.sealAll();
        return subjects;
    }

    private Courier to(Collector collector) {
        return new Courier(collector, door, Clock.systemUTC(), nanos::get);
    }

    private static Collector collector(String address, String token) {
        Map<String, String> environment = Map.of("BAKEN_LOGS_URL", address, "BAKEN_LOGS_TOKEN", token);
        return CollectorSettings.of(name -> environment.getOrDefault(name, ""), Clock.systemUTC())
                .getFirst();
    }

    private boolean isFailing(Collector collector) {
        return jdbc.sql("select failing_since is not null from logbook.witness where name = ?")
                .param(collector.name())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    private static boolean is(Log log, JsonNode line) {
        return line.get("log").asString().equals(log == Log.ACTS ? "acts" : "processings");
    }

    /** A log processor of somebody else, on this computer. */
    private static final class Other implements AutoCloseable {

        private final HttpServer server;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<String> authorizations = new CopyOnWriteArrayList<>();
        private final AtomicInteger answer = new AtomicInteger();

        Other(HttpServer server) {
            this.server = server;
            server.createContext("/logs", exchange -> {
                heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.sendResponseHeaders(answer.get(), -1);
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        void answers(int status) {
            answer.set(status);
        }

        List<String> heard() {
            return heard;
        }

        List<String> authorizations() {
            return authorizations;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
