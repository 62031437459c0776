package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets no request through that says a thing twice: what changes something is told in the body alone and not in the address,
 * and only a list of choices is sent more than once.
 */
class SaidOnce implements HandlerInterceptor {

    private static final String OF_SPRING = "_";
    private static final String FORGERY = "_csrf";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isInTheAddress(request) || (handler instanceof HandlerMethod method && isTwice(request, method))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    // Of a request that only asks the server reads no body.
    private static boolean isInTheAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean asks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !asks && query != null && !query.isEmpty();
    }

    private static boolean isTwice(HttpServletRequest request, HandlerMethod method) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(sent -> sent.getValue().length > 1 && !takesSeveral(method, sent.getKey()));
    }

    // The marks of Spring say that there was a box, once for each box of a list.
    private static boolean takesSeveral(HandlerMethod method, String name) {
        return name.startsWith(OF_SPRING)
                ? !name.equals(FORGERY)
                : Arrays.stream(method.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(form -> FormBinder.isPart(form) && FieldNames.takesSeveral(form, name));
    }
}
