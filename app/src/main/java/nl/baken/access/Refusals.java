package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Shows a refusal on the page where it was asked: the nearest page at or above the address of the request, since our
 * pages send no referrer. An identifier in an address that is none leads to the same answer as one of nobody's.
 */
class Refusals implements HandlerExceptionResolver {

    private final HandlerExceptionResolver others;
    private final OurPages pages;

    Refusals(HandlerExceptionResolver others, OurPages pages) {
        this.others = others;
        this.pages = pages;
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
        return new ModelAndView(new RedirectView(pages.nearest(asked ? OurPages.above(path) : path)));
    }

    private static boolean isAddress(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
