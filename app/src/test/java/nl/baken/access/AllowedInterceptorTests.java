package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** What a page handler asks for before it begins. */
class AllowedInterceptorTests {

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T12:00:00Z"));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final AllowedInterceptor interceptor = new AllowedInterceptor(
            new Access(JdbcClient.create(Invented.NOWHERE)), Addresses.of("/me/password", "/rules/{id}"), clock);

    static final class Pages {

        @Allowed(Action.VISIT)
        void visit() {}

        @Allowed(Action.WORK)
        void work() {}

        @Allowed(value = Action.ADMINISTER, fresh = true)
        void administer() {}

        @Allowed(Action.READ_SIGNAL)
        void record() {}

        void forgotten() {}
    }

    @Test
    void whatIsNoPageOfOursIsNotItsBusiness() throws IOException {
        assertThat(interceptor.preHandle(new MockHttpServletRequest(), response, "a file"))
                .isTrue();
    }

    @Test
    void aPageForVisitorsOpensToEverybody() throws IOException {
        assertThat(opens("visit", new MockHttpServletRequest())).isTrue();
    }

    @Test
    void aHandlerThatSaysNothingAnswersNobody() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> opens("forgotten", new MockHttpServletRequest()));
    }

    @Test
    void aVisitorIsSentToSignIn() throws IOException {
        assertThat(as(Invented.caller(Role.REPORTER), "work")).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void aColleagueGoesOnAsFarAsTheirRoleReaches() throws IOException {
        assertThat(as(Invented.caller(Role.AUDITOR), "work")).isTrue();
        assertThat(response.getRedirectedUrl()).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(Invented.caller(Role.AUDITOR), "administer"));
    }

    @Test
    void aStaleProofIsAskedForAnewAndLeadsBackToThePage() throws IOException {
        Caller caller = Invented.provenAt(clock.instant(), Role.ADMINISTRATOR);
        assertThat(as(caller, "administer")).isTrue();

        clock.forward(Duration.ofMinutes(5));

        assertThat(as(caller, "administer")).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/prove?to=/me/password");
    }

    @Test
    void aProofOfBeforeTheClockWasSetBackIsAskedForAnewToo() throws IOException {
        Caller caller = Invented.provenAt(clock.instant(), Role.ADMINISTRATOR);

        clock.back(Duration.ofMinutes(10));

        assertThat(as(caller, "administer")).isFalse();
    }

    @Test
    void whoeverMayNotDoItDoesNotLearnThatItTakesAProof() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(Invented.caller(Role.PARTNER), "administer"));
        assertThat(response.getRedirectedUrl()).isNull();
    }

    @Test
    void aRecordThatIsNoneIsNotThere() {
        MockHttpServletRequest strange = new MockHttpServletRequest();
        strange.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "x"));
        MockHttpServletRequest without = new MockHttpServletRequest();
        without.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        Caller caller = Invented.caller(Role.FOCAL_POINT);

        for (MockHttpServletRequest request : new MockHttpServletRequest[] {strange, without}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> Callers.calling(caller, () -> opens("record", request)));
        }
    }

    private boolean as(Caller caller, String page) throws IOException {
        try {
            return Callers.calling(
                    caller, () -> opens(page, new MockHttpServletRequest("POST", "/me/password/of-somebody")));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private boolean opens(String page, MockHttpServletRequest request) throws IOException {
        Method method = Arrays.stream(Pages.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(page))
                .findFirst()
                .orElseThrow();
        return interceptor.preHandle(request, response, new HandlerMethod(new Pages(), method));
    }
}
