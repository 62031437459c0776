package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.access.Bottleneck.Turn;
import nl.baken.logbook.Counting;
import nl.baken.platform.StartRefused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A colleague never notices that there is a bound; a program in their session does, and somebody hears of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PaceTests {

    private static final String STORY = "Een mail ging naar de verkeerde.\n\nMet een <b>bijlage</b> en \"haakjes\".";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-03T10:00:00Z"));
    private final Pace pace;
    private final Warden warden;
    private final SignIn signIn;
    private final People people;
    private final Counting counting;
    private PersonId person = PersonId.next();

    @LocalServerPort
    private int port;

    @Autowired
    PaceTests(Pace pace, Warden warden, SignIn signIn, People people, Counting counting) {
        this.pace = pace;
        this.warden = warden;
        this.signIn = signIn;
        this.people = people;
        this.counting = counting;
        TestRegion.found();
    }

    @BeforeEach
    void somebodyWorks() {
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.REGION, Role.REGIONAL_COORDINATION);
    }

    @Test
    void aWholeDayOfManyTabsIsNeverHeldBack() {
        Pace ours = new Pace(warden, clock(), Pace.AT_ONCE);

        for (int quarter = 0; quarter < 4 * 10; quarter++) {
            assertThat(IntStream.range(0, 250).allMatch(tab -> ours.admits(person, 1)))
                    .isTrue();
            now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void aProgramThatAsksAllDayGetsNoMoreThanTwoPagesASecond() {
        Pace ours = new Pace(warden, clock(), Pace.AT_ONCE);
        int got = 0;

        for (int tenth = 0; tenth < 10 * 60 * 10; tenth++) {
            got += ours.admits(person, 1) ? 1 : 0;
            now.updateAndGet(moment -> moment.plusMillis(100));
        }

        assertThat(got).isBetween(Pace.AT_ONCE + 2 * 600 - 2, Pace.AT_ONCE + 2 * 600);
        assertThat(ours.admits(TestRegion.PAUL_POLICE, Pace.AT_ONCE))
                .as("somebody else has a pace of their own")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "4", "-300", "1.5"})
    void aBoundThatLetsNobodyWorkIsRefusedAtTheStart(String setting) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Pace(warden, setting))
                .withMessageContaining("BAKEN_PAGES_AT_ONCE");
    }

    @Test
    void whoeverIsHeldBackReadsWhenToGoOnAndIsCounted() {
        Browser browser = Browser.of(port, signIn.callAs(person));

        HttpResponse<String> answer = heldBack(() -> browser.get("/breaches/new"));

        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(Jsoup.parse(answer.body()).text()).contains("Dat gaat te snel", "Wacht tien seconden");
        counting.write();
        assertThat(TestRegion.asOwnerText(
                        "select sum(times)::text from logbook.rebuff where how = 'HURRIED' and whose = ?",
                        person.value()))
                .satisfies(times -> assertThat(Integer.parseInt(times)).isPositive());
    }

    @Test
    void whatIsNotThereCountsAsMuchAsWhatIs() {
        Browser browser = Browser.of(port, signIn.callAs(person));

        heldBack(() -> browser.get("/signals/" + UUID.randomUUID()));
        heldBack(() -> browser.get("/nowhere"));
    }

    @Test
    void aPageThatStandsOpenAndLeavingAreFree() {
        Browser browser = Browser.of(port, signIn.callAs(person));
        HttpResponse<String> form = browser.get("/breaches/new");
        heldBack(() -> browser.get("/breaches/new"));

        for (String free : new String[] {"/session.json", "/baken.css", "/report"}) {
            drain();
            assertThat(browser.get(free).statusCode()).as(free).isEqualTo(200);
        }
        drain();
        assertThat(send(browser, form, "/session.json", "").statusCode()).isEqualTo(200);
        drain();
        assertThat(send(browser, form, "/logout", "").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormThatCameTooFastIsSentOnceMoreAsItWasTyped() {
        Browser browser = Browser.of(port, signIn.callAs(person));
        HttpResponse<String> form = browser.get("/breaches/new");
        HttpResponse<String> answer =
                heldBack(() -> send(browser, form, "/breaches", "kind=&password=geheim&story=" + encoded(STORY)));

        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("form").attr("action")).isEqualTo("/breaches");
        assertThat(page.select("input[name=story]").val()).isEqualTo(STORY);
        assertThat(answer.body()).doesNotContain("geheim");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        pause();
        HttpResponse<String> again = send(browser, form, "/breaches", fields(page));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(Jsoup.parse(again.body()).select("textarea[name=story]").text())
                .isEqualToNormalizingWhitespace(STORY);
    }

    @Test
    void noPasswordEverComesBackOnThatPage(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        List<MethodParameter> asked = mapping.getHandlerMethods().values().stream()
                .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                .toList();
        Stream<String> typed = asked.stream()
                .filter(parameter -> parameter.hasParameterAnnotation(AsTyped.class))
                .map(parameter -> parameter.getParameter().getName());
        Stream<String> inForms = asked.stream()
                .filter(parameter -> parameter.getParameterType().isRecord())
                .flatMap(parameter -> Arrays.stream(parameter.getParameterType().getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(AsTyped.class))
                .map(RecordComponent::getName);

        assertThat(Stream.concat(typed, inForms))
                .contains("password", "current", "again")
                .isSubsetOf(SentForm.LEFT_OUT);
    }

    @Test
    void twoOfOneColleagueAndFourOfAllTogetherTakeMuchAtATime() {
        Bottleneck ours = new Bottleneck(new Pace(warden, clock(), Pace.AT_ONCE), Duration.ZERO);
        PersonId second = PersonId.next();
        PersonId third = PersonId.next();

        assertThat(ours.enter(person)).isEqualTo(Turn.INSIDE);
        assertThat(ours.enter(person)).isEqualTo(Turn.INSIDE);
        assertThat(ours.enter(person)).isEqualTo(Turn.HURRIED);
        assertThat(ours.enter(second)).isEqualTo(Turn.INSIDE);
        assertThat(ours.enter(second)).isEqualTo(Turn.INSIDE);
        assertThat(ours.enter(third)).isEqualTo(Turn.CROWDED);

        ours.leave(person);
        assertThat(ours.enter(third)).isEqualTo(Turn.INSIDE);
        assertThat(ours.enter(person)).as("their own place is free").isEqualTo(Turn.CROWDED);
    }

    @Test
    void whatTakesMuchCountsAsSeveralPages() {
        Bottleneck ours = new Bottleneck(new Pace(warden, clock(), 9), Duration.ZERO);

        for (Turn turn : new Turn[] {Turn.INSIDE, Turn.INSIDE, Turn.HURRIED}) {
            assertThat(ours.enter(person)).isEqualTo(turn);
            if (turn == Turn.INSIDE) {
                ours.leave(person);
            }
        }
    }

    @Test
    void aThirdFileWaitsForTheFirstTwoAndOneThatIsThereGivesItsPlaceBack(@Autowired Bottleneck bottleneck)
            throws InterruptedException {
        Browser browser = Browser.of(port, signIn.callAs(person));
        String file = "/figures.csv?from=2019-01-01&until=2019-12-31";
        for (int time = 0; time <= Bottleneck.EACH; time++) {
            assertThat(browser.get(file).statusCode()).isEqualTo(200);
        }

        assertThat(entered(bottleneck)).isEqualTo(Turn.INSIDE);
        assertThat(entered(bottleneck)).isEqualTo(Turn.INSIDE);
        try {
            assertThat(browser.get(file).statusCode()).isEqualTo(429);
            assertThat(browser.get("/breaches/new").statusCode())
                    .as("other work goes on")
                    .isEqualTo(200);
        } finally {
            bottleneck.leave(person);
            bottleneck.leave(person);
        }
        assertThat(browser.get(file).statusCode()).isEqualTo(200);
    }

    private InstantSource clock() {
        return now::get;
    }

    private void drain() {
        IntStream.iterate(100_000, step -> step > 0, step -> step / 10).forEach(step -> {
            while (pace.admits(person, step)) {
                assertThat(step).isPositive();
            }
        });
    }

    // A page comes back each half second, also while this asks.
    private HttpResponse<String> heldBack(Supplier<HttpResponse<String>> asking) {
        for (int time = 0; time < 20; time++) {
            drain();
            HttpResponse<String> answer = asking.get();
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never held back");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(600));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String fields(Document page) {
        return page.select("form input[type=hidden]").stream()
                .filter(field -> !field.attr("name").equals("_csrf"))
                .map(field -> encoded(field.attr("name")) + "=" + encoded(field.val()))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(Browser browser, HttpResponse<String> form, String path, String body) {
        return browser.send(
                browser.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "X-XSRF-TOKEN",
                                Jsoup.parse(form.body())
                                        .select("input[name=_csrf]")
                                        .val())
                        .POST(BodyPublishers.ofString(body)),
                browser.session() + "; " + Browser.cookie(form, "XSRF-TOKEN"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // the place of a file comes free a moment after its answer arrived
    private Turn entered(Bottleneck bottleneck) throws InterruptedException {
        Turn turn = bottleneck.enter(person);
        for (int look = 0; look < 100 && turn == Turn.HURRIED; look++) {
            Thread.sleep(20);
            turn = bottleneck.enter(person);
        }
        return turn;
    }
}
