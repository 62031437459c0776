package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request through to a handler only when its caller may do that handler's action, with the record it is about. */
class AllowedInterceptor implements HandlerInterceptor {

    private final Access access;
    private final OurPages pages;
    private final Clock clock;

    AllowedInterceptor(Access access, OurPages pages, Clock clock) {
        this.access = access;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new NotFound();
        }
        return allowed.value() == Action.VISIT
                || (admit(allowed, request, response) && freshen(allowed, request, response));
    }

    // Asked last: whoever may not do it does not learn that it takes a fresh proof.
    private boolean freshen(Allowed allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!allowed.fresh() || Callers.current().isFresh(clock)) {
            return true;
        }
        String page = pages.nearest(request.getRequestURI());
        response.sendRedirect(request.getContextPath() + ProofPages.asking(page));
        return false;
    }

    private boolean admit(Allowed allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Callers.current().plays(Role.REPORTER)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return false;
        }
        if (allowed.atDesk() || allowed.value().tie() == Tie.NONE) {
            access.require(allowed.value());
        } else {
            access.require(allowed.value(), record(request));
        }
        return true;
    }

    // The record stands in the address, or behind a question mark when the page makes something new of it.
    private static Id record(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map && map.containsKey("id")
                ? map.get("id")
                : request.getParameter("signal");
        try {
            UUID value = UUID.fromString(String.valueOf(id));
            return () -> value;
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
