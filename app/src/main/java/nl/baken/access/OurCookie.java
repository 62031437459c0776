package nl.baken.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies that Baken gives a browser, out of reach of scripts and of other sites. Over TLS a name begins such that a
 * browser takes it from this very host alone; without TLS, on this computer, a browser would refuse that name.
 */
enum OurCookie {
    /** The session of whoever is signed in. */
    SESSION("baken_session"),
    /** The way in between the password and the second factor. */
    ENTRY("baken_entry"),
    /** What a browser is recognised by in which somebody signed in before. */
    MARK("baken_mark"),
    /** The invitation of whoever typed its code. */
    WELCOME("baken_welcome"),
    /** Who was sent to the provider, sealed. */
    DEPARTURE("baken_departure"),
    /** The sentence that the page after a redirect shows. */
    NOTICE("baken_notice"),
    /** The language that a reporter chose. */
    LANGUAGE("baken_language"),
    /** The token of a form. */
    FORM("XSRF-TOKEN");

    private static final String THIS_HOST = "__Host-";

    private final String bare;

    OurCookie(String bare) {
        this.bare = bare;
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
    }

    /** Keeps a value in the browser for a while. */
    void give(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        send(made(value, request).maxAge(age), response);
    }

    /** Keeps a value in the browser for as long as it is open. */
    void give(String value, HttpServletRequest request, HttpServletResponse response) {
        send(made(value, request), response);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        give("", Duration.ZERO, request, response);
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? THIS_HOST + bare : bare;
    }

    private ResponseCookie.ResponseCookieBuilder made(String value, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    private static void send(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
