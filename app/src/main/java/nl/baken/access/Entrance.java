package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings somebody from one step of signing in to the next, by cookies that no script can read. */
@Component
class Entrance {

    static final String LOGIN = "/login";
    static final String SECOND = LOGIN + "/second";
    static final String ENROL = LOGIN + "/enrol";

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
                OurCookie.ENTRY.give(entry, Entries.LONGEST, request, response);
                yield "redirect:" + (chosen ? SECOND : ENROL);
            }
            case Arrival.Inside(String session, PersonId person) -> {
                endEarlier(request);
                OurCookie.SESSION.give(session, Sessions.LONGEST, request, response);
                OurCookie.ENTRY.take(request, response);
                OurCookie.MARK.give(devices.mark(person), REMEMBERED, request, response);
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
        OurCookie.SESSION.give(next, Sessions.LONGEST, request, response);
        threshold.tell(
                DoorUsed.into(DoorUsed.How.SESSION_RENEWED, Callers.current().person(), next));
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
        return OurCookie.ENTRY
                .read(request)
                .flatMap(token -> threshold.person(token).map(person -> new Entry(token, person)));
    }

    /** What this browser is recognised by; empty when it is not. */
    String mark(HttpServletRequest request) {
        return OurCookie.MARK.read(request).orElse("");
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        OurCookie.SESSION.take(request, response);
        OurCookie.ENTRY.take(request, response);
    }

    /** The way in of somebody, by the token in their cookie. */
    record Entry(String token, PersonId person) {}
}
