package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no page of ours makes, as somebody sends them who looks for a way in. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StrangeRequestsTests {

    private final Wire wire;
    private final int port;

    StrangeRequestsTests(@LocalServerPort int port) {
        this.wire = new Wire(port);
        this.port = port;
    }

    @Test
    void nothingIsServedThatIsNoPageOfOurs() {
        for (String path : List.of(
                "/.git/config",
                "/.git/HEAD",
                "/vendor/",
                "/vendor",
                "/icons/",
                "/WEB-INF/web.xml",
                "/META-INF/spring.factories",
                "/application.properties",
                "/codes/codes.csv",
                "/messages/frame.properties",
                "/templates/error.html",
                "/baken.css.bak",
                "/actuator",
                "/actuator/health",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/h2-console",
                "/console")) {
            assertThat(wire.ask(wire.request(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aPathIsReadInOneWayOnly() {
        for (String path : List.of(
                "/vendor/../application.properties",
                "/vendor/%2e%2e/application.properties",
                "/vendor/%252e%252e/application.properties",
                "/logi%256e",
                "/login;jsessionid=1",
                "//login",
                "/login%00",
                "/vendor/..%5capplication.properties")) {
            assertThat(wire.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void whatIsNoRequestGetsNoPage() {
        String answer = wire.raw("GET /login<b> HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Length: 0\r\n", "X-Content-Type-Options: nosniff\r\n", "frame-ancestors 'none'\r\n")
                .endsWith("\r\n\r\n")
                .doesNotContain("<");
    }

    @Test
    void whatIsTypedIsDecodedOnce() {
        String typed = "a%41&amp;+%252541é";

        HttpResponse<String> answer = new Guest(port).signIn(typed, "");

        assertThat(Jsoup.parse(answer.body()).select("input[name=login]").val()).isEqualTo(typed);
    }

    @Test
    void aRequestIsNeverEchoed() {
        HttpResponse<byte[]> answer =
                wire.ask(wire.request("/login").header("X-Canary", "kanarie").method("TRACE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("kanarie");
    }

    @Test
    void oneRequestIsNeverReadAsTwo() {
        String second = "GET /report HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String start = "POST /login HTTP/1.1\r\nHost: localhost\r\n";

        assertThat(wire.answers(start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second))
                .as("a length beside chunks counts for nothing, and ends the connection")
                .isEqualTo(1);
        for (String doubtful : List.of(
                "Content-Length: 0\r\nContent-Length: " + second.length() + "\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n",
                " Content-Length: 0\r\n\r\n")) {
            assertThat(wire.raw(start + doubtful + second)).as(doubtful).matches("(?s)HTTP/1\\.1 (400|501).*");
            assertThat(wire.answers(start + doubtful + second)).as(doubtful).isEqualTo(1);
        }
    }
}
