package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request says each thing once and in one place, so that nobody reads it in another way than somebody before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SaidOnceTests {

    private static final Map<String, String> NOBODY = Map.of("login", "niemand", "password", "een lange zin");

    @LocalServerPort
    private int port;

    SaidOnceTests() {
        TestRegion.found();
    }

    @Test
    void whatChangesSomethingIsNotToldInTheAddress() {
        for (String address : List.of("/login?login=ada", "/login?x", "/report/new?story.seen=x", "/logout?a=b")) {
            assertThat(new Guest(port).post(address, NOBODY).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
        assertThat(new Guest(port).post("/login", NOBODY).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsAskedForIsNotToldInTheBody() {
        String answer = new Wire(port).raw("""
                        GET /login HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Content-Length: 7\r
                        Connection: close\r
                        \r
                        lang=en""");

        assertThat(answer).contains("200", "lang=\"nl\"").doesNotContain("lang=\"en\" xmlns");
        assertThat(new Guest(port).get("/login?lang=en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void aFieldThatIsSentTwiceIsRefused() {
        for (String fields :
                List.of("login=a&login=b&password=c", "login=a&password=c&password=c", "login=a&x=1&x=2")) {
            Guest guest = new Guest(port);
            String token = guest.page("/login").select("input[name=_csrf]").val();

            assertThat(guest.send("/login", "_csrf=" + token + "&" + fields).statusCode())
                    .as(fields)
                    .isEqualTo(400);
        }
        assertThat(new Guest(port).get("/login?lang=nl&lang=en").statusCode()).isEqualTo(400);
    }

    @Test
    void aCookieIsNoField() {
        Guest guest = new Guest(port);
        guest.set("lang", "en");

        assertThat(guest.get("/login").body()).contains("<html lang=\"nl\"");
    }
}
