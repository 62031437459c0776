package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import nl.baken.access.Bottleneck.Turn;
import nl.baken.access.DoorUsed.How;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** What takes much is let through a few at a time, and gives its place back. */
class BottleneckTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final Told told = new Told();
    private final Pace pace = new Pace(new Warden(new Sessions(Invented.NOWHERE), told), clock, Pace.AT_ONCE);
    private final Bottleneck bottleneck = new Bottleneck(pace, Duration.ZERO);
    private final Caller caller = Invented.caller(Role.PARTNER);
    private MockHttpServletResponse response = new MockHttpServletResponse();

    static final class Pages {

        @Costly
        void file() {}

        void page() {}
    }

    @Test
    void aPageThatTakesLittlePassesByAndTakesNoPlace() throws Exception {
        for (int time = 0; time < 9; time++) {
            assertThat(passes("page", new MockHttpServletRequest())).isTrue();
            assertThat(bottleneck.preHandle(new MockHttpServletRequest(), response, "a file"))
                    .isTrue();
            MockHttpServletRequest error = new MockHttpServletRequest();
            error.setDispatcherType(DispatcherType.ERROR);
            assertThat(passes("file", error)).isTrue();
        }
        assertThat(passes("file", new MockHttpServletRequest())).isTrue();
    }

    @Test
    void aThirdOneOfAColleagueIsHeldBackUntilOneIsDone() throws Exception {
        MockHttpServletRequest first = new MockHttpServletRequest();
        assertThat(passes("file", first)).isTrue();
        assertThat(passes("file", new MockHttpServletRequest())).isTrue();

        MockHttpServletRequest third = new MockHttpServletRequest();
        assertThat(passes("file", third)).isFalse();
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(told.hows()).containsExactly(How.HURRIED);
        bottleneck.afterCompletion(third, response, "", null);
        assertThat(passes("file", third))
                .as("what was held back has no place to give")
                .isFalse();

        bottleneck.afterCompletion(first, response, "", null);
        bottleneck.afterCompletion(first, response, "", null);
        assertThat(passes("file", new MockHttpServletRequest())).isTrue();
        assertThat(passes("file", new MockHttpServletRequest()))
                .as("a place is given back once")
                .isFalse();
    }

    @Test
    void whereAllPlacesAreTakenSomebodyElseIsAskedToComeBack() throws Exception {
        for (int place = 0; place < Bottleneck.TOGETHER; place++) {
            assertThat(bottleneck.enter(PersonId.next())).isEqualTo(Turn.INSIDE);
        }

        assertThat(passes("file", new MockHttpServletRequest())).isFalse();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(told.events()).isEmpty();
    }

    @Test
    void whoeverIsInterruptedWhileWaitingIsNotInsideAndStaysInterrupted() {
        Bottleneck patient = new Bottleneck(pace, Duration.ofMinutes(1));
        for (int place = 0; place < Bottleneck.TOGETHER; place++) {
            patient.enter(PersonId.next());
        }

        Thread.currentThread().interrupt();

        assertThat(patient.enter(caller.person())).isEqualTo(Turn.CROWDED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoeverWaitsGetsThePlaceThatComesFree() {
        Bottleneck patient = new Bottleneck(pace, Duration.ofSeconds(30));
        PersonId first = PersonId.next();
        patient.enter(first);
        for (int place = 1; place < Bottleneck.TOGETHER; place++) {
            patient.enter(PersonId.next());
        }

        CompletableFuture<Turn> waiting = CompletableFuture.supplyAsync(() -> patient.enter(caller.person()));
        patient.leave(first);

        assertThat(waiting.join()).isEqualTo(Turn.INSIDE);
    }

    @Test
    void aClockThatIsSetMakesNobodyWaitLongerNorGoFaster() {
        Pace ours = new Pace(new Warden(new Sessions(Invented.NOWHERE), told), clock, 9);
        PersonId person = caller.person();
        assertThat(ours.admits(person, 9)).isTrue();

        clock.back(Duration.ofHours(1));
        assertThat(ours.admits(person, 1)).isFalse();
        clock.forward(Duration.ofMillis(500));
        assertThat(ours.admits(person, 1)).as("half a second later").isTrue();
        clock.forward(Duration.ofDays(3650));
        assertThat(ours.admits(person, 9)).isTrue();
        assertThat(ours.admits(person, 1)).as("never more than at once").isFalse();
    }

    private boolean passes(String page, MockHttpServletRequest request) throws Exception {
        response = new MockHttpServletResponse();
        HandlerMethod handler = new HandlerMethod(
                new Pages(),
                Arrays.stream(Pages.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals(page))
                        .findFirst()
                        .orElseThrow());
        return Callers.calling(caller, () -> bottleneck.preHandle(request, response, handler));
    }
}
