package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows a refusal on the page where it was asked: the nearest page at or above the address of the request, since our
 * pages send no referrer. An identifier in an address that is none leads to the same answer as one of nobody's.
 */
class Refusals implements HandlerExceptionResolver {

    private final HandlerExceptionResolver others;
    private final Supplier<RequestMappingHandlerMapping> handlers;

    Refusals(HandlerExceptionResolver others, Supplier<RequestMappingHandlerMapping> handlers) {
        this.others = others;
        this.handlers = handlers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (problem instanceof Refused refused) {
            return shown(refused, request);
        }
        return problem instanceof MethodArgumentTypeMismatchException mismatch && isAddress(mismatch)
                ? others.resolveException(request, response, handler, new NotFound())
                : null;
    }

    private ModelAndView shown(Refused refused, HttpServletRequest request) {
        new Notice(refused.key(), refused.arguments(), true).writeTo(RequestContextUtils.getOutputFlashMap(request));
        String path = request.getRequestURI();
        boolean asked = request.getMethod().equals("GET");
        String page = Stream.iterate(asked ? above(path) : path, Refusals::above)
                .filter(candidate -> candidate.equals("/") || isPage(candidate))
                .findFirst()
                .orElse("/");
        return new ModelAndView(new RedirectView(page));
    }

    private boolean isPage(String path) {
        PathContainer address = PathContainer.parsePath(path);
        return handlers.get().getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .anyMatch(info -> matches(info, address));
    }

    private static boolean matches(RequestMappingInfo info, PathContainer address) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(address));
    }

    private static String above(String path) {
        return path.lastIndexOf('/') > 0 ? path.substring(0, path.lastIndexOf('/')) : "/";
    }

    private static boolean isAddress(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
