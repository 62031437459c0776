package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.Filter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/** Behind a proxy that does TLS, as the manual sets it up. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"baken.address=https://baken.example", "server.forward-headers-strategy=native"})
class BehindProxyTests {

    private static final String HOW = "X-Forwarded-Proto";
    private static final List<String> ASKED =
            List.of("/", "/login?lang=en", "/report", "/nowhere", "/error", "/baken.css", "/login;x=1", "/logbook.csv");

    private final SignIn signIn;
    private final Seen seen;

    @LocalServerPort
    private int port;

    @Autowired
    BehindProxyTests(SignIn signIn, Seen seen) {
        this.signIn = signIn;
        this.seen = seen;
        TestRegion.found();
    }

    @Test
    void whoeverCameWithoutTlsGetsOnlyTheWayToTheRightAddress() {
        for (String path : ASKED) {
            for (String method : List.of("GET", "HEAD")) {
                HttpResponse<byte[]> answer = ask(
                        request(path).method(method, BodyPublishers.noBody()).header(HOW, "http"));

                assertThat(answer.statusCode()).as(path).isEqualTo(301);
                assertThat(Wire.header(answer, "Location")).isEqualTo("https://baken.example" + path);
                bare(path, answer);
            }
        }
    }

    @Test
    void whatIsSentWithoutTlsIsRefused() {
        for (String path : List.of("/login", "/report/new", "/logout", "/login/oidc/ended")) {
            HttpResponse<byte[]> answer =
                    ask(request(path).POST(BodyPublishers.ofString("login=x")).header(HOW, "http"));

            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            bare(path, answer);
        }
    }

    private static void bare(String what, HttpResponse<byte[]> answer) {
        assertThat(answer.body()).as(what).isEmpty();
        assertThat(Browser.cookies(answer)).as(what).isEmpty();
        assertThat(Wire.header(answer, "Cache-Control")).as(what).isEqualTo("no-store");
    }

    @Test
    void aWayIsBelievedOnlyWhenNothingContradictsIt() {
        for (List<String> told : List.of(
                List.<String>of(),
                List.of("http"),
                List.of(""),
                List.of("https, http"),
                List.of("http, https"),
                List.of("https", "http"),
                List.of("http", "https"))) {
            HttpRequest.Builder request = request("/login");
            told.forEach(way -> request.header(HOW, way));

            assertThat(ask(request).statusCode()).as(String.join(" / ", told)).isEqualTo(301);
        }
        assertThat(ask(request("/login").header(HOW, "https")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatAVisitorSaysOfItselfIsNotBelieved() {
        ask(request("/login")
                .header(HOW, "https")
                .header("X-Forwarded-For", "127.0.0.1, 192.0.2.1, 203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-Server", "evil.example")
                .header("Forwarded", "for=192.0.2.1;host=evil.example;proto=http"));

        assertThat(seen.last()).isEqualTo("https://localhost:443 for 203.0.113.9");
    }

    @Test
    void everyCookieIsOfThisHostAlone() {
        HttpResponse<byte[]> answer = ask(request("/report?lang=en").header(HOW, "https"));
        HttpResponse<byte[]> page = ask(request("/login").header(HOW, "https"));

        assertThat(Browser.cookies(answer)).isNotEmpty();
        assertThat(Browser.cookies(page)).isNotEmpty();
        for (HttpResponse<byte[]> one : List.of(answer, page)) {
            assertThat(Browser.cookies(one))
                    .allMatch(cookie -> cookie.startsWith("__Host-"))
                    .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; Path=/;"))
                    .noneMatch(cookie -> cookie.contains("Domain"));
        }
    }

    @Test
    void aCookieThatAnotherHostCouldHaveSetIsNotRead() {
        String token = signIn.callAs(TestRegion.FRED_AUDITOR).token();

        assertThat(page("baken_session=" + token)).isEqualTo(302);
        assertThat(page("__Secure-baken_session=" + token)).isEqualTo(302);
        assertThat(page("__Host-baken_session=" + token)).isEqualTo(200);
    }

    @Test
    void nobodyStartsBakenSuchThatItBelievesEverything() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new TlsOnly(new Address("https://baken.example"), "Framework"));
    }

    private int page(String cookie) {
        return ask(request("/me/sessions").header(HOW, "https").header("Cookie", cookie))
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return new Wire(port).request(path);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        return new Wire(port).ask(request);
    }

    /** What the last request looked like to everything behind the guards. */
    static final class Seen {

        private volatile String last = "";

        void note(String request) {
            last = request;
        }

        String last() {
            return last;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Looking {

        @Bean
        Seen seen() {
            return new Seen();
        }

        @Bean
        Filter looks(Seen seen) {
            return (request, response, chain) -> {
                seen.note("%s://%s:%d for %s"
                        .formatted(
                                request.getScheme(),
                                request.getServerName(),
                                request.getServerPort(),
                                request.getRemoteAddr()));
                chain.doFilter(request, response);
            };
        }
    }
}
