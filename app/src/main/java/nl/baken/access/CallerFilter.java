package nl.baken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the caller of a request, the person of the session cookie or else an anonymous visitor, and keeps their pace. */
class CallerFilter extends OncePerRequestFilter {

    private static final Set<String> STATIC = Set.of(
            "/baken.css",
            "/baken.js",
            "/passkey.js",
            "/look.js",
            "/stay.js",
            "/tidings.js",
            "/beacon.svg",
            "/favicon.svg");

    private static final Set<String> LOOKED_AT = Set.of(StayPages.PAGE, TidingPages.PAGE);

    private static final Set<String> FREE = Set.of(StayPages.PAGE, "/logout");

    private final Sessions sessions;
    private final ReportingPoint reportingPoint;
    private final Pace pace;

    CallerFilter(Sessions sessions, ReportingPoint reportingPoint, Pace pace) {
        this.sessions = sessions;
        this.reportingPoint = reportingPoint;
        this.pace = pace;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/vendor/") || path.startsWith("/icons/") || STATIC.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForReporters(request.getRequestURI())) {
            response.setHeader(HttpHeaders.CONNECTION, "close"); // what was typed goes with it: NothingKept
        }
        try {
            Callers.calling(caller(request), () -> {
                if (isInTime(request)) {
                    chain.doFilter(request, response);
                } else {
                    pace.holdBack(request, response);
                }
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            Entrance.afterwards(request);
        }
    }

    // Whoever reports is a visitor, also a colleague who is signed in: a report never knows its reporter by session.
    private Caller caller(HttpServletRequest request) {
        if (isForReporters(request.getRequestURI()) || isLooking(request)) {
            return reportingPoint.visitor();
        }
        return token(request).flatMap(sessions::resolve).orElseGet(reportingPoint::visitor);
    }

    // What a page asks by itself costs nobody a page, and everybody may leave.
    private boolean isInTime(HttpServletRequest request) {
        Caller caller = Callers.current();
        return caller.plays(Role.REPORTER) || FREE.contains(request.getRequestURI()) || pace.admits(caller.person(), 1);
    }

    private static boolean isLooking(HttpServletRequest request) {
        return LOOKED_AT.contains(request.getRequestURI())
                && request.getMethod().equals("GET");
    }

    static boolean isForReporters(String path) {
        return path.equals("/report") || path.startsWith("/report/");
    }

    static Optional<String> token(HttpServletRequest request) {
        return OurCookie.SESSION.read(request);
    }
}
