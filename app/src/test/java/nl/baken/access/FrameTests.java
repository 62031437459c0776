package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FrameTests.Things.class)
class FrameTests {

    private static final String THING = "/things/" + UUID.randomUUID();

    private final SignIn signIn;
    private final Access access;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Autowired
    FrameTests(SignIn signIn, Access access, PlatformTransactionManager transactions) {
        this.signIn = signIn;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    @Controller
    static class Things {

        @GetMapping("/things/{id}")
        @Allowed(Action.WORK)
        String thing(@PathVariable PersonId id) {
            if (id.value().getLeastSignificantBits() == 1) {
                throw new NotFound();
            }
            return "access/thing";
        }

        @GetMapping("/things/{id}/inside")
        @Allowed(Action.READ_SIGNAL)
        @ResponseBody
        String inside(@PathVariable PersonId id) {
            return "inside";
        }

        @GetMapping("/things/{id}/crowd")
        @Allowed(Action.WORK)
        String crowd(@PathVariable PersonId id) {
            throw new CannotGetJdbcConnectionException("nobody gave a connection back to " + id);
        }

        @PostMapping("/things/{id}/close")
        @Allowed(Action.WORK)
        String close(@PathVariable PersonId id) {
            throw new Refused("codes.refused.exists", id.toString().substring(0, 8));
        }
    }

    @Test
    void aRefusalSendsBackToThePageItWasAskedOn() {
        HttpResponse<String> answer = post(THING + "/close");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(THING);
        assertThat(Browser.cookies(answer))
                .anyMatch(cookie -> cookie.startsWith("baken_notice=") && cookie.contains("HttpOnly"));
    }

    @Test
    void aHandlerThatForgetsToAskIsStillShutToWhoeverHasNoTie() {
        UUID thing = heldByHilversum();
        Browser hugo = Browser.of(port, signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN));

        assertThat(browser().get("/things/" + thing + "/inside").body()).isEqualTo("inside");
        assertThat(hugo.get("/things/" + thing + "/inside"))
                .returns(404, HttpResponse::statusCode)
                .returns(hugo.get("/things/" + UUID.randomUUID() + "/inside").body(), HttpResponse::body);
    }

    @Test
    void whoeverComesWhenTheDatabaseIsTooBusyIsAskedToComeBack() {
        HttpResponse<String> answer = browser().get(THING + "/crowd");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.body()).contains("Even niet beschikbaar").doesNotContain("connection");
    }

    @Test
    void theSentenceOfARefusalIsShownOnceOnTheNextPage() {
        HttpResponse<String> answer = browser().get("/login", Browser.cookie(post(THING + "/close"), "baken_notice"));

        assertThat(answer.body()).contains("utrecht-alert--error", "De code PersonId staat al in deze lijst");
        assertThat(Browser.cookies(answer)).anyMatch(cookie -> cookie.startsWith("baken_notice=;"));
    }

    @Test
    void aTamperedNoticeSaysNothing() {
        for (String cookie : List.of("x", "%00", "Cm5vLnN1Y2gua2V5", "CjxzY3JpcHQ-", "A".repeat(5000))) {
            assertThat(browser().get("/login", "baken_notice=" + cookie))
                    .returns(200, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).doesNotContain("utrecht-alert", "no.such.key"));
        }
    }

    @Test
    void noPageOpensAServletSession() {
        assertThat(Browser.cookies(post(THING + "/close"))).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void whatIsNoIdentifierLooksLikeWhatIsNotThere() {
        String absent =
                browser().get("/things/00000000-0000-0000-0000-000000000001").body();

        for (String path :
                List.of("/things/1", "/things/1-1-1-1-1", "/things/%27or%201=1", "/nowhere", "/things/a/b")) {
            assertThat(browser().get(path))
                    .returns(404, HttpResponse::statusCode)
                    .returns(absent, HttpResponse::body);
        }
        assertThat(absent).contains("Deze pagina is er niet");
    }

    @Test
    void aForgedFormGetsTheNeutralPage() {
        HttpResponse<String> answer =
                browser().send(browser().request(THING + "/close").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(browser().get("/nowhere").body());
    }

    @Test
    void noMethodBreaksAPage() {
        for (String path : List.of("/login", "/things/1", THING + "/close", "/nowhere", "/baken.css", "/error")) {
            for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
                assertThat(browser()
                                .send(browser().request(path).method(method, BodyPublishers.noBody()))
                                .statusCode())
                        .as(method + " " + path)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void noKindOfContentBreaksAPage() {
        for (String type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain", "x")) {
            assertThat(browser().post("/login", type, "{\"a\":").statusCode())
                    .as(type)
                    .isLessThan(500);
        }
        for (String wanted : List.of("application/json", "image/png", "x")) {
            assertThat(browser()
                            .send(browser().request("/nowhere").header("Accept", wanted))
                            .statusCode())
                    .as(wanted)
                    .isLessThan(500);
        }
    }

    @Test
    void thePageNamesTheRegion() {
        assertThat(browser().get("/login").body()).contains("brand__region");
    }

    private UUID heldByHilversum() {
        UUID thing = UUID.randomUUID();
        Callers.as(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> {
            transaction.executeWithoutResult(
                    status -> access.hold(() -> thing, TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT)));
            return true;
        });
        return thing;
    }

    private Browser browser() {
        return Browser.of(port, signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM));
    }

    private HttpResponse<String> post(String path) {
        return browser().post(path, Map.of());
    }
}
