package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.baken.logbook.WitnessSettings.Mail;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A witness who cannot be reached gets everything later, and somebody is told that it takes long. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class MessengerTests {

    private final DataSource door;
    private final AtomicLong nanos = new AtomicLong();

    @Autowired
    MessengerTests(@Qualifier("door") DataSource door) {
        this.door = door;
    }

    @Test
    void mailArrivesAsItWasTold() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            URI address = URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort());
            Messenger messenger = to(new MailWitness(new Mail("fg@example.nl", "baken@example.nl", address, "", "")));

            messenger.add("one");
            messenger.add("two");
            messenger.bring();

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0]).lines())
                    .containsExactly("one", "two");
        } finally {
            server.stop();
        }
    }

    @Test
    void anotherSystemGetsTheLinesAndSaysThatItHasThem() throws Exception {
        try (OtherSystem system = new OtherSystem()) {
            WebWitness witness = new WebWitness(system.address());
            Messenger messenger = to(witness);
            messenger.add("one");
            messenger.add("two");

            system.answers(503);
            messenger.bring();
            assertThat(failingSince(witness)).isEqualTo(1);

            system.answers(302);
            messenger.bring();
            assertThat(failingSince(witness)).isEqualTo(1);

            system.answers(204);
            messenger.bring();
            messenger.bring();

            assertThat(failingSince(witness)).isZero();
            assertThat(system.heard()).containsExactly("one\ntwo\n", "one\ntwo\n", "one\ntwo\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://getuige.example.nl/baken",
                "ftp://localhost/baken",
                "https:baken",
                "https://who:secret@getuige.example.nl",
                "/baken"
            })
    void anotherSystemIsReachedOverAConnectionThatNobodyElseAnswers(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebWitness(URI.create(address)));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() ->
                        WitnessSettings.of(name -> name.equals("BAKEN_WITNESS_URL") ? address : "", Path.of("data")))
                .withMessageContaining("https");
    }

    @Test
    void whatWasNotTakenIsBroughtAgainInOrder(CapturedOutput output) {
        Absent witness = new Absent("absent for a while");
        Messenger messenger = to(witness);

        messenger.add("one");
        messenger.bring();
        messenger.add("two");
        messenger.bring();
        assertThat(witness.taken).isEmpty();
        assertThat(failingSince(witness)).isEqualTo(1);

        witness.present = true;
        messenger.bring();
        messenger.bring();

        assertThat(witness.taken).containsExactly("one", "two");
        assertThat(failingSince(witness)).isZero();
        assertThat(output).containsOnlyOnce("absent for a while cannot be reached");
    }

    @Test
    void afterAQuarterOfAnHourItIsAnAlarm(CapturedOutput output) {
        Messenger messenger = to(new Absent("absent for long"));

        messenger.add("one");
        messenger.bring();
        nanos.addAndGet(Duration.ofMinutes(14).toNanos());
        messenger.bring();
        assertThat(output).doesNotContain("absent for long knows nothing");

        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        messenger.bring();
        messenger.bring();

        assertThat(output).containsOnlyOnce("absent for long knows nothing for 15 minutes");
    }

    @Test
    void aFolderThatIsAFileIsAWitnessWhoCannotBeReached(@TempDir Path folder) throws IOException {
        FileWitness file = new FileWitness(folder);
        file.take(List.of("one"));

        FileWitness inside =
                new FileWitness(folder.resolve("baken-log-heads.txt").resolve("deeper"));
        Messenger messenger = to(inside);
        messenger.add("one");
        messenger.bring();

        assertThat(failingSince(inside)).isEqualTo(1);
    }

    private Messenger to(Witness witness) {
        return new Messenger(witness, door, Clock.systemUTC(), nanos::get);
    }

    private int failingSince(Witness witness) {
        return JdbcClient.create(door)
                .sql("select count(*) from logbook.witness where name = ? and failing_since is not null")
                .param(witness.name())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** A system of somebody else, on this computer. */
    private static final class OtherSystem implements AutoCloseable {

        private final HttpServer server;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger answer = new AtomicInteger();

        OtherSystem() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/baken", exchange -> {
                heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(answer.get(), -1);
                exchange.close();
            });
            server.createContext("/elsewhere", exchange -> {
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/baken");
        }

        void answers(int status) {
            answer.set(status);
        }

        List<String> heard() {
            return heard;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static final class Absent implements Witness {

        private final String name;
        private final List<String> taken = new ArrayList<>();
        private boolean present;

        Absent(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void take(List<String> lines) throws IOException {
            if (!present) {
                throw new IOException("nobody there");
            }
            taken.addAll(lines);
        }
    }
}
