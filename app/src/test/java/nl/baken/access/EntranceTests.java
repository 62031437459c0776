package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** From one step of signing in to the next, and who a request is done for. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EntranceTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Autowired
    Entrance entrance;

    @Autowired
    Entries entries;

    @Autowired
    Devices devices;

    @Autowired
    Sessions sessions;

    @Autowired
    ReportingPoint reportingPoint;

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    private PersonId person = PersonId.next();

    @BeforeEach
    void somebodyWorks() {
        TestRegion.found();
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
    }

    @Test
    void whoeverIsRefusedBeginsAgain() {
        assertThat(entrance.go(new Arrival.Refused(), request, response)).isEqualTo("redirect:/login");
        assertThat(given()).isEmpty();
    }

    @Test
    void whoeverIsHalfwayProvesOrChooses() {
        assertThat(entrance.go(new Arrival.Halfway("x", true), request, response))
                .isEqualTo("redirect:/login/second");
        assertThat(given()).containsEntry("baken_entry", "x");
        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=600");
        assertThat(entrance.go(new Arrival.Halfway("x", false), request, response))
                .isEqualTo("redirect:/login/enrol");
    }

    @Test
    void whoeverIsInsideHasASessionAndIsRecognisedNextTimeAndLeavesTheOneOfBefore() {
        String earlier = sessions.open(person, true);
        keep("baken_session", earlier);

        assertThat(Callers.as(
                        sessions.resolve(earlier).orElseThrow(),
                        () -> entrance.go(new Arrival.Inside("new", person), request, response)))
                .isEqualTo("redirect:/");

        assertThat(given()).containsEntry("baken_session", "new").containsEntry("baken_entry", "");
        assertThat(devices.isOf(given().getOrDefault("baken_mark", ""), person)).isTrue();
        assertThat(sessions.resolve(earlier)).as("until this request is done").isPresent();
        Entrance.afterwards(request);
        assertThat(sessions.resolve(earlier)).isEmpty();
        assertThat(DoorLog.of(person)).isEqualTo("SIGNED_OUT");
    }

    @Test
    void aVisitorLeavesNothing() {
        Callers.as(reportingPoint.visitor(), () -> entrance.go(new Arrival.Inside("new", person), request, response));
        Entrance.afterwards(request);

        assertThat(given()).containsEntry("baken_session", "new");
        assertThat(DoorLog.of(person)).isEmpty();
    }

    @Test
    void anEntryLeadsInOnce() {
        String token = entries.open(person, Voucher.NONE);
        assertThat(entrance.entry(request)).isEmpty();
        keep("baken_entry", token);
        Entrance.Entry entry = entrance.entry(request).orElseThrow();
        assertThat(entry.person()).isEqualTo(person);

        assertThat(entrance.enter(entry, request, response)).isEqualTo("redirect:/");
        assertThat(entrance.entry(request)).isEmpty();
        assertThat(entrance.enter(entry, request, response)).isEqualTo("redirect:/login");
    }

    @Test
    void whoeverProvesAnewGoesOnUnderAnotherTokenOnceThisRequestIsDone() {
        String token = sessions.open(person, false);
        Caller caller = sessions.resolve(token).orElseThrow();

        Callers.as(caller, () -> entrance.renew(true, request, response));

        String next = given().getOrDefault("baken_session", "");
        assertThat(sessions.resolve(token)).isPresent();
        Entrance.afterwards(request);
        assertThat(sessions.resolve(token)).isEmpty();
        assertThat(sessions.resolve(next).orElseThrow().provenAt()).isNotNull();
        assertThat(DoorLog.of(person)).isEqualTo("SESSION_RENEWED");
    }

    @Test
    void whoeverLeavesTakesNothingAlong() {
        entrance.leave(request, response);

        assertThat(given()).containsOnlyKeys("baken_session", "baken_entry").containsValue("");
        assertThat(entrance.mark(request)).isEmpty();
        keep("baken_mark", "x");
        assertThat(entrance.mark(request)).isEqualTo("x");
    }

    @Test
    void aRequestIsDoneForWhoeverTheCookieIsOf() throws Exception {
        keep("baken_session", sessions.open(person, true));

        assertThat(calling("GET", "/signals")).isEqualTo(person);
        assertThat(calling("POST", "/session.json")).isEqualTo(person);
        assertThat(calling("GET", "/reports")).isEqualTo(person);
    }

    @Test
    void whoeverReportsOrOnlyLooksIsAVisitorAlsoWhenSignedIn() throws Exception {
        keep("baken_session", sessions.open(person, true));
        PersonId visitor = reportingPoint.visitor().person();

        assertThat(calling("POST", "/report/new")).isEqualTo(visitor);
        assertThat(calling("GET", "/report")).isEqualTo(visitor);
        assertThat(calling("GET", "/session.json")).isEqualTo(visitor);
        request.setCookies();
        assertThat(calling("GET", "/signals")).isEqualTo(visitor);
        keep("baken_session", "x");
        assertThat(calling("GET", "/signals")).isEqualTo(visitor);
    }

    @Test
    void aFileOfThePagesAsksForNobody() {
        CallerFilter filter = filter(Pace.AT_ONCE);
        for (String file : List.of("/vendor/x.css", "/icons/x.svg", "/baken.css", "/stay.js")) {
            assertThat(filter.shouldNotFilter(new MockHttpServletRequest("GET", file)))
                    .as(file)
                    .isTrue();
        }
        for (String page : List.of("/", "/vendors", "/icons", "/baken.css/x")) {
            assertThat(filter.shouldNotFilter(new MockHttpServletRequest("GET", page)))
                    .as(page)
                    .isFalse();
        }
    }

    @Test
    void whoeverIsTooFastIsHeldBackFromPagesAndNotFromLeaving() throws Exception {
        keep("baken_session", sessions.open(person, true));
        CallerFilter filter = filter(1);
        List<String> passed = new ArrayList<>();

        for (String path : List.of("/signals", "/signals", "/session.json", "/logout", "/report")) {
            request.setRequestURI(path);
            filter.doFilterInternal(request, response, (one, answer) -> passed.add(path));
        }

        assertThat(passed).containsExactly("/signals", "/session.json", "/logout", "/report");
        assertThat(response.getStatus()).isEqualTo(429);
    }

    @Test
    void whatEndsWithARequestEndsAlsoWhenItBreaks() {
        for (Exception broken :
                List.of(new IOException("x"), new ServletException("x"), new IllegalStateException("x"))) {
            List<String> ended = new ArrayList<>();
            request.setAttribute(Entrance.class.getName() + ".afterwards", (Runnable) () -> ended.add("ended"));

            assertThatExceptionOfType(broken.getClass())
                    .isThrownBy(() -> filter(1).doFilterInternal(request, response, (one, answer) -> fail(broken)));

            assertThat(ended).containsExactly("ended");
        }
    }

    private static void fail(Exception broken) throws IOException, ServletException {
        switch (broken) {
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            default -> throw new IllegalStateException(broken);
        }
    }

    private PersonId calling(String method, String path) throws ServletException, IOException {
        List<PersonId> seen = new ArrayList<>();
        request.setMethod(method);
        request.setRequestURI(path);
        filter(Pace.AT_ONCE)
                .doFilterInternal(
                        request,
                        response,
                        (one, answer) -> seen.add(Callers.current().person()));
        return seen.getFirst();
    }

    private CallerFilter filter(int pages) {
        HandClock clock = new HandClock(Instant.EPOCH);
        return new CallerFilter(sessions, reportingPoint, new Pace(new Warden(sessions, new Told()), clock, pages));
    }

    private void keep(String name, String value) {
        request.setCookies(new Cookie(name, value));
    }

    private Map<String, String> given() {
        Map<String, String> cookies = new HashMap<>();
        for (String cookie : response.getHeaders("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return cookies;
    }
}
