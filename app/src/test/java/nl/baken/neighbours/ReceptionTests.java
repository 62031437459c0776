package nl.baken.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linkage.Identifier;
import nl.baken.linkage.Identifier.Sort;
import nl.baken.linking.Alike;
import nl.baken.linking.Traces;
import nl.baken.neighbours.Reception.Returned;
import nl.baken.neighbours.Reply.Outcome;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.OtherSide;
import nl.baken.vault.PairKey;
import nl.baken.vault.PairKeys;
import nl.baken.vault.PairSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where other regions ask, called as one of them would, and as whoever pretends to be one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
@Isolated("while a region has a neighbour, a start says that its traces are not marked")
class ReceptionTests {

    private static final Contact DESK = new Contact("Gemeente Elders", "010 123 45 67", "meldpunt@elders.example.nl");

    private final HttpClient client = HttpClient.newHttpClient();
    private final PairSecret secret = PairSecret.drawn();
    private final PairKey key = OtherSide.of(secret);
    private final Alike here;
    private final Answering answering;
    private final PairKeys keys;
    private final Closing closing;
    private final int port;
    private String phone = "";

    @Autowired
    ReceptionTests(
            Records records,
            SignIn signIn,
            Answering answering,
            PairKeys keys,
            Closing closing,
            @LocalServerPort int port) {
        this.here = new Alike(records, signIn, port);
        this.answering = answering;
        this.keys = keys;
        this.closing = closing;
        this.port = port;
    }

    @BeforeAll
    void aRegionIsEntered() {
        TestRegion.found();
        Pairing.endAll();
        Pairing.entered(here, Pairing.agreed("Regio Elders"), "https://elders.example.nl", secret.spoken());
        assertThat(ask().statusCode()).as("nobody confirmed it yet").isEqualTo(404);
        assertThat(here.browser(Persona.FRED)
                        .post("/neighbours/" + secret.id() + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }

    @AfterAll
    void itEnds() {
        here.browser(Persona.ADA).post("/neighbours/" + secret.id() + "/end", Map.of());
    }

    @BeforeEach
    void somebodyIsKnown() {
        phone = Alike.phone();
        Alike.asOwner("delete from neighbours.inquiry");
        here.signal(Persona.HANNA.holder(), "Ioana " + Alike.surname(), phone);
    }

    @Test
    void aNeighbourIsAnswered() {
        HttpResponse<byte[]> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(Wire.ANSWER);
        assertThat(Wire.reply(answer.body()).orElseThrow().desks())
                .extracting(Contact::name)
                .containsExactly("Gemeente Hilversum");
    }

    @Test
    void theAnswerIsProvenToBeToThisQuestion() {
        Heading heading = heading();
        HttpResponse<byte[]> answer = send(heading, question(), key.code(heading.asking(), question()));
        String code = answer.headers().firstValue(Heading.CODE).orElseThrow();

        assertThat(key.isTheirs(heading.answering(), answer.body(), code)).isTrue();
        assertThat(key.isTheirs(heading().answering(), answer.body(), code)).isFalse();
    }

    @Test
    void withoutTheCodeNothingIsAnswered() {
        Heading heading = heading();

        assertThat(send(heading, question(), "").statusCode()).isEqualTo(404);
        assertThat(send(heading, question(), "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(send(heading, changed(question()), key.code(heading.asking(), question()))
                        .statusCode())
                .as("another question")
                .isEqualTo(404);
        assertThat(send(heading(), question(), key.code(heading.asking(), question()))
                        .statusCode())
                .as("another number")
                .isEqualTo(404);
        assertThat(answered()).isZero();
    }

    @Test
    void theWrongSecretIsNobodys() {
        PairSecret another = PairSecret.drawn();
        Heading ours = heading();
        Heading theirs = Heading.now(another.id(), Instant.now());

        assertThat(send(ours, question(), OtherSide.of(another).code(ours.asking(), question()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(theirs, question(), OtherSide.of(another).code(theirs.asking(), question()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(answered()).isZero();
    }

    @Test
    void whatIsSaidTwiceIsAnsweredOnce() {
        Heading heading = heading();
        String code = key.code(heading.asking(), question());

        assertThat(send(heading, question(), code).statusCode()).isEqualTo(200);
        assertThat(send(heading, question(), code).statusCode()).isEqualTo(404);
        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void whatWasSaidLongAgoOrComesFromTheFutureIsNotAnswered() {
        for (long seconds : new long[] {-121, 125, -86_400}) {
            Heading old = Heading.now(secret.id(), Instant.now().plusSeconds(seconds));
            assertThat(send(old, question(), key.code(old.asking(), question())).statusCode())
                    .as("%s seconds", seconds)
                    .isEqualTo(404);
        }
        Heading apart = Heading.now(secret.id(), Instant.now().minusSeconds(100));
        assertThat(send(apart, question(), key.code(apart.asking(), question())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotExactlyAQuestionIsNone() {
        // the blanks behind it away, or each of these is refused for its length
        String asked = text(question()).stripTrailing();
        List<byte[]> hostile = Stream.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "[".repeat(8_000),
                        "{\"version\":1}",
                        asked.replace("\"purpose\":\"HELP\"", "\"purpose\":\"<script>\""),
                        asked.replace("\"purpose\"", "\"purpose\":\"HELP\",\"purpose\""),
                        asked.replace("\"version\"", "\"more\":1,\"version\""),
                        asked.replace("\"version\":" + Traces.VERSION, "\"version\":1e999"),
                        asked.replace("010", "\\u202e"),
                        asked + "{}",
                        asked + " ".repeat(Wire.LONGEST_QUESTION))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();

        assertThat(hostile)
                .allSatisfy(body -> assertThat(ask(body).statusCode())
                        .as(text(Arrays.copyOf(body, Math.min(body.length, 80))))
                        .isEqualTo(404));
        assertThat(answered()).isZero();
    }

    @Test
    void anotherVersionIsToldSoAndLookedUpNowhere() {
        HttpResponse<byte[]> answer = ask(Wire.bytes(new Inquiry(Traces.VERSION + 1, "HELP", DESK, hashes())));

        assertThat(Wire.reply(answer.body()).orElseThrow().outcome()).isEqualTo(Outcome.OTHER_VERSION);
        assertThat(Alike.asked("select sum(hits) from neighbours.inquiry where neighbour = ?", secret.id()))
                .isEqualTo("0");
    }

    @Test
    void whatVeryManyHaveSaysNothing() {
        UUID mark = UUID.fromString(Alike.asked(
                "select trace from neighbours.mark m where neighbour = ? and token = '%s'"
                        .formatted(hashes().getFirst()),
                secret.id()));
        UUID source = UUID.randomUUID();
        Alike.asOwner("""
                with more as (
                    insert into linking.trace (id, source, record, subject, kind, says, version)
                    select gen_random_uuid(), '%s', record, subject, kind, says, version
                    from linking.trace, generate_series(1, 199) where id = '%s' returning id)
                insert into neighbours.mark (neighbour, token, trace)
                select m.neighbour, m.token, more.id from neighbours.mark m, more where m.trace = '%2$s' and m.neighbour = '%s'
                """.formatted(source, mark, secret.id()));
        try {
            assertThat(outcome()).as("two hundred").isEqualTo(Outcome.HIT);
            Alike.asOwner("""
                    with one as (
                        insert into linking.trace (id, source, record, subject, kind, says, version)
                        select gen_random_uuid(), source, record, subject, kind, says, version
                        from linking.trace where source = '%s' limit 1 returning id)
                    insert into neighbours.mark (neighbour, token, trace)
                    select m.neighbour, m.token, one.id from neighbours.mark m, one where m.trace = '%s' and m.neighbour = '%s'
                    """.formatted(source, mark, secret.id()));
            assertThat(outcome()).as("one more").isEqualTo(Outcome.NONE);
        } finally {
            Alike.asOwner("delete from linking.trace where source = '%s'".formatted(source));
        }
    }

    @Test
    void soManyQuestionsInADayAndNoMore() {
        Alike.asOwner("""
                insert into neighbours.inquiry (neighbour, nonce, at, purpose, desk, phone, email, hashes, hits)
                select '%s', md5(i::text), now(), 'HELP', 'Elders', '', '', 1, 0 from generate_series(1, %d) i
                """.formatted(secret.id(), Answering.DAILY - 1));

        assertThat(ask().statusCode()).isEqualTo(200);
        HttpResponse<byte[]> tooMuch = ask();
        assertThat(tooMuch.statusCode()).isEqualTo(429);
        assertThat(tooMuch.headers().firstValue("Retry-After")).isPresent();
        assertThat(answered()).isEqualTo(Answering.DAILY);
    }

    @Test
    void soManyAtOnceAndThenOneInAWhile() {
        Reception slow = new Reception(keys, answering, Clock.systemUTC(), 2);

        assertThat(Stream.generate(() -> taken(slow)).limit(3).toList())
                .extracting(Object::getClass)
                .containsExactly(Returned.Answered.class, Returned.Answered.class, Returned.Later.class);
        assertThat(Reception.REFILL).isGreaterThan(Duration.ofSeconds(10));
    }

    @Test
    void whoGuessesANumberIsSeenByWhoeverHasIt() {
        ask();

        assertThat(Worklists.of(here.browser(Persona.HANNA))).contains("Regio Elders");
    }

    @Test
    void whatIsRefusedIsCounted() throws InterruptedException {
        long before = refused();
        send(heading(), question(), "");

        for (int i = 0; i < 100 && refused() == before; i++) {
            Thread.sleep(100);
        }
        assertThat(refused()).isGreaterThan(before);
    }

    @Test
    void whatEndsIsGoneAtOnceWithItsMarksAndItsSecret() {
        PairSecret shortly = PairSecret.drawn();
        Pairing.entered(here, Pairing.agreed("Regio Kort"), "https://kort.example.nl", shortly.spoken());
        here.browser(Persona.FRED).post("/neighbours/" + shortly.id() + "/confirm", Map.of());
        here.signal(Persona.HANNA.holder(), "Ioana", Alike.phone());
        assertThat(marks(shortly.id())).isPositive();
        Path file = TestDatabase.FOLDER.resolve("keys").resolve("pair-" + shortly.id() + ".key");
        assertThat(file).exists();

        assertThat(here.browser(Persona.ADA)
                        .post("/neighbours/" + shortly.id() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(marks(shortly.id())).isZero();
        assertThat(Alike.asked("select neighbours.is_open(?)", shortly.id())).isEqualTo("f");
        assertThat(file).doesNotExist();
        Heading heading = Heading.now(shortly.id(), Instant.now());
        assertThat(send(heading, question(), OtherSide.of(shortly).code(heading.asking(), question()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(here.browser(Persona.ADA).get("/neighbours/" + shortly.id()).body())
                .contains("Beëindigd door");
    }

    @Test
    void whatTheCovenantEndsIsTakenAwayByTheClock() {
        PairSecret shortly = PairSecret.drawn();
        String agreement = Pairing.agreed("Regio Voorbij");
        Pairing.entered(here, agreement, "https://voorbij.example.nl", shortly.spoken());
        here.browser(Persona.FRED).post("/neighbours/" + shortly.id() + "/confirm", Map.of());
        here.signal(Persona.HANNA.holder(), "Ioana", Alike.phone());
        Alike.asOwner("update legal.covenant set last_day = current_date - 1 where id = '%s'"
                .formatted(agreement.substring(0, agreement.indexOf(':'))));

        closing.close();

        assertThat(marks(shortly.id())).isZero();
        assertThat(keys.of(shortly.id())).isEmpty();
        assertThat(here.browser(Persona.ADA).get("/neighbours/" + shortly.id()).body())
                .contains("vanzelf");
    }

    @Test
    void whoLeftTheCovenantIsAnsweredNoMoreAndNobodyIsOnceWeLeft() {
        for (String whose : List.of(
                "(select organisation from neighbours.neighbour where id = '%s')".formatted(secret.id()),
                "'%s'".formatted(TestRegion.REGION.value()))) {
            left("current_date", whose);
            try {
                assertThat(ask().statusCode()).as(whose).isEqualTo(404);
            } finally {
                left("null", whose);
            }
            assertThat(ask().statusCode()).isEqualTo(200);
        }
    }

    private void left(String on, String whose) {
        Alike.asOwner("""
                update legal.party set left_on = %s
                where organisation = %s and covenant = (select covenant from neighbours.neighbour where id = '%s')
                """.formatted(on, whose, secret.id()));
    }

    @Test
    void aRegionIsEnteredUnderACovenantInForceAndNotElse() {
        Map<String, String> form = new TreeMap<>(Map.of(
                "agreement", UUID.randomUUID() + ":" + UUID.randomUUID(),
                "ground", "PUBLIC_TASK",
                "address", "https://baken.example.nl",
                "secret", ""));
        assertThat(propose(form)).contains("geldt geen convenant");
        form.put("agreement", Pairing.agreed("Regio Vorm"));
        form.put("ground", "RIEC_WGS");
        assertThat(propose(form)).contains("Het convenant kent deze grondslag niet");
        form.put("ground", "PUBLIC_TASK");
        for (String address : List.of(
                "http://baken.example.nl",
                "https://a@b.nl",
                "https://b.nl/pad",
                "https://b.nl?x=1",
                "baken",
                "https://")) {
            form.put("address", address);
            assertThat(propose(form)).as(address).contains("begint met https://");
        }
        form.put("address", "https://baken.example.nl");
        form.put("secret", secret.spoken().substring(0, 20));
        assertThat(propose(form)).contains("elk teken goed is overgenomen");
        form.put("secret", secret.spoken());
        assertThat(propose(form)).contains("dit geheim is al gebruikt");
    }

    private String propose(Map<String, String> form) {
        return here.browser(Persona.ADA).post("/neighbours", form).body();
    }

    private Returned taken(Reception reception) {
        Heading heading = heading();
        return reception.take(Optional.of(heading), question(), key.code(heading.asking(), question()));
    }

    private Outcome outcome() {
        return Wire.reply(ask().body()).orElseThrow().outcome();
    }

    private HttpResponse<byte[]> ask() {
        return ask(question());
    }

    private HttpResponse<byte[]> ask(byte[] body) {
        Heading heading = heading();
        return send(heading, body, key.code(heading.asking(), body));
    }

    private HttpResponse<byte[]> send(Heading heading, byte[] body, String code) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + Site.ASK))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        heading.headers(code).forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Heading heading() {
        return Heading.now(secret.id(), Instant.now());
    }

    private byte[] question() {
        return Wire.bytes(new Inquiry(Traces.VERSION, "HELP", DESK, hashes()));
    }

    private List<String> hashes() {
        String number = phone.isEmpty() ? "0" : "31" + phone.substring(1);
        return List.of(Marks.token(key, new Identifier(Sort.PHONE, number)));
    }

    private static byte[] changed(byte[] body) {
        byte[] other = body.clone();
        other[body.length - 1] = '\n';
        return other;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private int answered() {
        return Integer.parseInt(
                Alike.asked("select count(*) from neighbours.inquiry where neighbour = ?", secret.id()));
    }

    private static int marks(UUID neighbour) {
        return Integer.parseInt(Alike.asked("select count(*) from neighbours.mark where neighbour = ?", neighbour));
    }

    private static long refused() {
        return Long.parseLong(Alike.asked(
                "select coalesce(sum(times), 0) from logbook.rebuff where how = 'NEIGHBOUR_REFUSED' and ?::uuid is not null",
                UUID.randomUUID()));
    }
}
