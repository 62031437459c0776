package nl.baken.logbook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Callers;
import nl.baken.access.Role;
import nl.baken.access.Tie;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes a line for everything a colleague asks that reads or changes a record, also when it is refused. The line is
 * there before the answer goes out; what it cannot write down is not shown. Of visitors it writes nothing.
 */
@Component
class ActLines implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ActLines.class);
    private static final String WRITTEN = ActLines.class.getName() + ".written";

    private final Scribe scribe;

    ActLines(Scribe scribe) {
        this.scribe = scribe;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Optional<Action> act = act(request, handler);
        if (act.isPresent()) {
            boolean refused = isRefused(page);
            if (!hasLine(act.get(), request, refused)) {
                write(act.get(), request, refused ? Act.Result.REFUSED : Act.Result.DONE);
            }
            request.setAttribute(WRITTEN, true);
        }
    }

    // Whoever was refused or saw an error did not get as far as the line above.
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        Optional<Action> act = act(request, handler);
        if (act.isEmpty() || request.getAttribute(WRITTEN) != null) {
            return;
        }
        boolean failed = problem != null || response.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            write(act.get(), request, failed ? Act.Result.FAILED : Act.Result.REFUSED);
        } catch (RuntimeException e) {
            LOG.error("what was refused or failed could not be written down", e);
        }
    }

    private void write(Action action, HttpServletRequest request, Act.Result result) {
        scribe.did(action, Requests.handler(request), Requests.record(request).orElse(null), result);
    }

    private static Optional<Action> act(HttpServletRequest request, Object handler) {
        if (Callers.bound().filter(caller -> !caller.plays(Role.REPORTER)).isEmpty()
                || !(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        return Optional.ofNullable(method.getMethodAnnotation(Allowed.class))
                .map(Allowed::value)
                .filter(action -> action != Action.VISIT)
                .filter(action -> !isAsking(request) || action.tie() != Tie.NONE);
    }

    // The gate wrote down what a page read; a form that did no more than that read has its line as well.
    private static boolean hasLine(Action action, HttpServletRequest request, boolean refused) {
        return isAsking(request) ? Requests.hasRead(request) : !refused && Requests.hasRead(request, action);
    }

    private static boolean isAsking(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    // A form that comes back with errors did nothing.
    private static boolean isRefused(@Nullable ModelAndView page) {
        return page != null
                && page.getModel().values().stream()
                        .anyMatch(value -> value instanceof BindingResult result && result.hasErrors());
    }
}
