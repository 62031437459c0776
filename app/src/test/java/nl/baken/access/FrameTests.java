package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FrameTests.Things.class)
class FrameTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String THING = "/things/" + UUID.randomUUID();

    private final SignIn signIn;
    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    FrameTests(SignIn signIn) {
        this.signIn = signIn;
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
        assertThat(cookies(answer))
                .anyMatch(cookie -> cookie.startsWith("baken_notice=") && cookie.contains("HttpOnly"));
    }

    @Test
    void theSentenceOfARefusalIsShownOnceOnTheNextPage() {
        HttpResponse<String> answer = get("/login", cookie(post(THING + "/close"), "baken_notice"));

        assertThat(answer.body()).contains("utrecht-alert--error", "De code PersonId staat al in deze lijst");
        assertThat(cookies(answer)).anyMatch(cookie -> cookie.startsWith("baken_notice=;"));
    }

    @Test
    void aTamperedNoticeSaysNothing() {
        for (String cookie : List.of("x", "%00", "Cm5vLnN1Y2gua2V5", "CjxzY3JpcHQ-", "A".repeat(5000))) {
            assertThat(get("/login", "baken_notice=" + cookie))
                    .returns(200, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).doesNotContain("utrecht-alert", "no.such.key"));
        }
    }

    @Test
    void noPageOpensAServletSession() {
        assertThat(cookies(post(THING + "/close"))).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void whatIsNoIdentifierLooksLikeWhatIsNotThere() {
        String absent = get("/things/00000000-0000-0000-0000-000000000001", "").body();

        for (String path :
                List.of("/things/1", "/things/1-1-1-1-1", "/things/%27or%201=1", "/nowhere", "/things/a/b")) {
            assertThat(get(path, "")).returns(404, HttpResponse::statusCode).returns(absent, HttpResponse::body);
        }
        assertThat(absent).contains("Deze pagina is er niet");
    }

    @Test
    void aForgedFormGetsTheNeutralPage() {
        HttpResponse<String> answer = send(request(THING + "/close").POST(BodyPublishers.noBody()), session());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo(get("/nowhere", "").body());
    }

    @Test
    void noMethodBreaksAPage() {
        for (String path : List.of("/login", "/things/1", THING + "/close", "/nowhere", "/baken.css", "/error")) {
            for (String method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
                assertThat(send(request(path).method(method, BodyPublishers.noBody()), session())
                                .statusCode())
                        .as(method + " " + path)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void noKindOfContentBreaksAPage() {
        HttpResponse<String> form = send(request("/login"), "");
        for (String type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain", "x")) {
            HttpRequest.Builder request =
                    request("/login").header("Content-Type", type).header("X-XSRF-TOKEN", csrf(form));
            assertThat(send(request.POST(BodyPublishers.ofString("{\"a\":")), cookie(form, "XSRF-TOKEN"))
                            .statusCode())
                    .as(type)
                    .isLessThan(500);
        }
        for (String wanted : List.of("application/json", "image/png", "x")) {
            assertThat(send(request("/nowhere").header("Accept", wanted), session())
                            .statusCode())
                    .as(wanted)
                    .isLessThan(500);
        }
    }

    @Test
    void thePageNamesTheRegion() {
        assertThat(get("/login", "").body()).contains("brand__region");
    }

    private HttpResponse<String> get(String path, String cookie) {
        return send(request(path), session() + "; " + cookie);
    }

    private HttpResponse<String> post(String path) {
        HttpResponse<String> form = send(request("/login"), "");
        return send(
                request(path).header("X-XSRF-TOKEN", csrf(form)).POST(BodyPublishers.noBody()),
                session() + "; " + cookie(form, "XSRF-TOKEN"));
    }

    private static String csrf(HttpResponse<String> form) {
        Matcher found = CSRF.matcher(form.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String session() {
        return "baken_session="
                + signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM).token();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String cookies) {
        try {
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies);
            }
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String cookie(HttpResponse<?> answer, String name) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
