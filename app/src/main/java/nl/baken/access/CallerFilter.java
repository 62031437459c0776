package nl.baken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the caller of a request: the person of the session cookie, else an anonymous visitor. */
class CallerFilter extends OncePerRequestFilter {

    private static final Set<String> STATIC =
            Set.of("/baken.css", "/baken.js", "/passkey.js", "/stay.js", "/beacon.svg", "/favicon.svg");

    private final Sessions sessions;
    private final ReportingPoint reportingPoint;

    CallerFilter(Sessions sessions, ReportingPoint reportingPoint) {
        this.sessions = sessions;
        this.reportingPoint = reportingPoint;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/vendor/") || path.startsWith("/icons/") || STATIC.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Callers.calling(caller(request), () -> {
                chain.doFilter(request, response);
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

    private static boolean isLooking(HttpServletRequest request) {
        return request.getRequestURI().equals(StayPages.PAGE)
                && request.getMethod().equals("GET");
    }

    static boolean isForReporters(String path) {
        return path.equals("/report") || path.startsWith("/report/");
    }

    static Optional<String> token(HttpServletRequest request) {
        return OurCookie.SESSION.read(request);
    }
}
