package nl.baken.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Brings somebody from one step of signing in to the next, by cookies that no script can read. */
@Component
class Entrance {

    static final String LOGIN = "/login";
    static final String SECOND = LOGIN + "/second";
    static final String ENROL = LOGIN + "/enrol";

    private static final String ENTRY = "baken_entry";
    private static final String MARK = "baken_mark";
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private static final String AFTERWARDS = Entrance.class.getName() + ".afterwards";

    private final Threshold threshold;
    private final Devices devices;
    private final Sessions sessions;

    Entrance(Threshold threshold, Devices devices, Sessions sessions) {
        this.threshold = threshold;
        this.devices = devices;
        this.sessions = sessions;
    }

    /** Where the next step is. */
    String go(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        return switch (arrival) {
            case Arrival.Refused() -> "redirect:" + LOGIN;
            case Arrival.Halfway(String entry, boolean chosen) -> {
                set(response, cookie(request, ENTRY, entry, LOGIN, Entries.LONGEST));
                yield "redirect:" + (chosen ? SECOND : ENROL);
            }
            case Arrival.Inside(String session, PersonId person) -> {
                endEarlier(request);
                set(response, cookie(request, CallerFilter.COOKIE, session, "/", Sessions.LONGEST));
                set(response, cookie(request, ENTRY, "", LOGIN, Duration.ZERO));
                set(response, cookie(request, MARK, devices.mark(person), LOGIN, REMEMBERED));
                yield "redirect:/";
            }
        };
    }

    /** Lets somebody in who proved the second factor. */
    String enter(Entry entry, HttpServletRequest request, HttpServletResponse response) {
        return threshold
                .enter(entry.token())
                .map(inside -> go(inside, request, response))
                .orElse("redirect:" + LOGIN);
    }

    /** Goes on in this session with another token, because somebody proved anew who they are: by a second factor or else. */
    void renew(boolean factor, HttpServletRequest request, HttpServletResponse response) {
        String token = Callers.current().token();
        String next = Sessions.newToken();
        set(response, cookie(request, CallerFilter.COOKIE, next, "/", Sessions.LONGEST));
        request.setAttribute(AFTERWARDS, (Runnable) () -> sessions.exchange(token, next, factor));
    }

    // Whoever signs in leaves the session that this browser had, whose-ever it was.
    private void endEarlier(HttpServletRequest request) {
        CallerFilter.token(request)
                .ifPresent(earlier -> request.setAttribute(AFTERWARDS, (Runnable) () -> sessions.close(earlier)));
        Callers.bound()
                .filter(earlier -> !earlier.plays(Role.REPORTER))
                .ifPresent(earlier -> threshold.tell(DoorUsed.by(DoorUsed.How.SIGNED_OUT, earlier.person())));
    }

    /** Ends a token when all that its last request does, and what is written down of it, is done under it. */
    static void afterwards(HttpServletRequest request) {
        if (request.getAttribute(AFTERWARDS) instanceof Runnable end) {
            end.run();
        }
    }

    /** Who is between the password and the second factor. */
    Optional<Entry> entry(HttpServletRequest request) {
        return value(request, ENTRY).flatMap(token -> threshold.person(token).map(person -> new Entry(token, person)));
    }

    /** What this browser is recognised by; empty when it is not. */
    String mark(HttpServletRequest request) {
        return value(request, MARK).orElse("");
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie(request, CallerFilter.COOKIE, "", "/", Duration.ZERO));
        set(response, cookie(request, ENTRY, "", LOGIN, Duration.ZERO));
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static ResponseCookie cookie(HttpServletRequest request, String name, String value, String path, Duration age) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(path)
                .maxAge(age)
                .build();
    }

    /** The way in of somebody, by the token in their cookie. */
    record Entry(String token, PersonId person) {}
}
