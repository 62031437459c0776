package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.io.IOException;
import nl.baken.access.Address.Site;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where colleagues find Baken, whatever a request says about that. */
class AddressTests {

    private final Address here = new Address("");
    private final Address there = new Address("https://baken.example:8443");

    @Test
    void aPasskeyBelongsToTheSiteThatColleaguesHaveAndToNoOther() {
        assertThat(here.site(asked("localhost"))).hasValue(new Site("localhost", "http://localhost:8080"));
        assertThat(here.site(asked("127.0.0.1"))).isEmpty();
        assertThat(there.site(asked("baken.example")))
                .hasValue(new Site("baken.example", "https://baken.example:8443"));
        assertThat(there.site(asked("evil.example"))).isEmpty();
    }

    @Test
    void aLinkLeadsToTheAddressThatColleaguesHave() {
        assertThat(there.link(asked("evil.example"), "welcome", "x")).isEqualTo("https://baken.example:8443/welcome/x");
        assertThat(here.link(asked("localhost"), "welcome", "x")).isEqualTo("http://localhost:8080/welcome/x");
        assertThat(there.link(9000, "welcome", "x")).isEqualTo("https://baken.example:8443/welcome/x");
        assertThat(here.link(9000, "welcome", "x")).isEqualTo("http://localhost:9000/welcome/x");
        assertThat(there.page("/login")).isEqualTo("https://baken.example:8443/login");
    }

    @Test
    void whoeverCameWithoutTlsIsShownTheWay() throws Exception {
        assertThat(here.isOverTls()).isFalse();
        assertThat(new Address("http://localhost:8080").isOverTls()).isFalse();
        assertThat(there.isOverTls()).isTrue();

        MockHttpServletRequest request = asked("baken.example");
        request.setQueryString("lang=en");
        assertThat(there.same(request)).isEqualTo("https://baken.example:8443/report?lang=en");
        assertThat(there.same(asked("baken.example"))).isEqualTo("https://baken.example:8443/report");
        assertThat(answer(there, "GET", false)).isEqualTo("301 https://baken.example:8443/report");
        assertThat(answer(there, "HEAD", false)).isEqualTo("301 https://baken.example:8443/report");
        assertThat(answer(there, "POST", false)).isEqualTo("403 null");
    }

    @Test
    void overTlsAndOnThisComputerAPageIsGiven() throws Exception {
        assertThat(answer(there, "GET", true)).isEqualTo("passed");
        assertThat(answer(there, "GET", true, "https")).isEqualTo("passed");
        assertThat(answer(here, "GET", false)).isEqualTo("passed");
    }

    @Test
    void aWayIsBelievedOnlyWhenNothingContradictsIt() throws Exception {
        assertThat(answer(there, "GET", true, "https, HTTPS")).isEqualTo("passed");
        assertThat(answer(there, "GET", true, "https,http")).startsWith("301");
        assertThat(answer(there, "GET", true, "http", "https")).startsWith("301");
        assertThat(answer(there, "GET", true, "")).startsWith("301");
        assertThat(answer(there, "GET", false, "https")).startsWith("301");
    }

    @Test
    void nobodyStartsBakenSuchThatItBelievesEverything() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> new TlsOnly(there, "FRAMEWORK"));
    }

    private static String answer(Address address, String method, boolean secure, String... said)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/report");
        request.setSecure(secure);
        for (String way : said) {
            request.addHeader("X-Forwarded-Proto", way);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new TlsOnly(address, "native").doFilter(request, response, chain);
        if (chain.getRequest() != null) {
            return "passed";
        }
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        return response.getStatus() + " " + response.getHeader("Location");
    }

    private static MockHttpServletRequest asked(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/report");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
