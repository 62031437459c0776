package nl.baken.logbook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** What may be written down of a request: the way in, and an identifier of ours. Nothing that somebody typed. */
final class Requests {

    private static final String READ = Requests.class.getName() + ".read";

    private Requests() {}

    /** The handler of the running request, as the method and the pattern of its address; empty in a job. */
    static String handler() {
        return current().map(Requests::handler).orElse("");
    }

    static String handler(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : request.getMethod() + " " + pattern;
    }

    /** The record that the request is about, when its address names one. */
    static Optional<UUID> record(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map && map.containsKey("id")
                ? map.get("id")
                : request.getParameter("signal");
        try {
            return Optional.ofNullable(id).map(Object::toString).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Remembers that the running request has a line of its own already. */
    static void markRead(Action action) {
        current().ifPresent(request -> request.setAttribute(READ, action));
    }

    static boolean hasRead(HttpServletRequest request) {
        return request.getAttribute(READ) != null;
    }

    /** Whether the last reading was the very thing that was asked for. */
    static boolean hasRead(HttpServletRequest request, Action asked) {
        return asked == request.getAttribute(READ);
    }

    private static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
