package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The cookies that a browser gets, out of reach of scripts and of other sites. */
class OurCookieTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overTlsABrowserTakesAndSendsItForThisHostAlone() {
        request.setSecure(true);
        OurCookie.SESSION.give("x", Duration.ofMinutes(2), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-baken_session=x;")
                .contains("Max-Age=120", "Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        request.setCookies(new Cookie("baken_session", "x"));
        assertThat(OurCookie.SESSION.read(request)).isEmpty();
        request.setCookies(new Cookie("__Host-baken_session", "x"));
        assertThat(OurCookie.SESSION.read(request)).hasValue("x");
    }

    @Test
    void withoutTlsItHasANameThatABrowserTakes() {
        OurCookie.SESSION.give("x", request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("baken_session=x;")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Max-Age");
        request.setCookies(new Cookie("baken_session", "x"), new Cookie("baken_mark", "y"));
        assertThat(OurCookie.SESSION.read(request)).hasValue("x");
        assertThat(OurCookie.ENTRY.read(request)).isEmpty();
    }

    @Test
    void isTakenByAnEmptyOneThatIsOver() {
        OurCookie.MARK.take(request, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith("baken_mark=;").contains("Max-Age=0");
    }

    @Test
    void oneOfAFormIsTakenWhenItsTokenIs() {
        new FormTokens().saveToken(null, request, response);

        assertThat(response.getHeader("Set-Cookie")).startsWith("XSRF-TOKEN=;").contains("Max-Age=0");
        assertThat(new FormTokens().loadToken(request)).isNull();
        assertThat(new FormTokens().generateToken(request).getParameterName()).isEqualTo("_csrf");
        assertThat(new FormTokens().generateToken(request).getHeaderName()).isEqualTo("X-XSRF-TOKEN");
    }
}
