package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;

/** By what a form proves to be a page of ours. */
class FormTokensTests {

    private final FormTokens tokens = new FormTokens();

    @Test
    void areTwoHundredAndFiftySixBitsOfChance() {
        List<String> made = Stream.generate(() -> tokens.generateToken(new MockHttpServletRequest()))
                .limit(10_000)
                .map(CsrfToken::getToken)
                .toList();

        assertThat(made.stream().distinct()).hasSize(10_000);
        assertThat(made.stream()
                        .map(token -> Base64.getUrlDecoder().decode(token).length)
                        .distinct())
                .containsExactly(32);
    }

    @Test
    void areKeptByTheBrowserAndReadBack() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsrfToken made = tokens.generateToken(request);

        tokens.saveToken(made, request, response);
        request.setCookies(new Cookie("XSRF-TOKEN", made.getToken()));

        assertThat(String.valueOf(response.getHeader("Set-Cookie"))).startsWith("XSRF-TOKEN=" + made.getToken() + ";");
        assertThat(tokens.loadToken(request)).extracting(CsrfToken::getToken).isEqualTo(made.getToken());
    }

    @Test
    void anEmptyOneIsNone() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("XSRF-TOKEN", ""));

        assertThat(tokens.loadToken(request)).isNull();
    }
}
