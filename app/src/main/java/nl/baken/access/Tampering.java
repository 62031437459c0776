package nl.baken.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.baken.access.DoorUsed.How;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Sees that a form has what nobody types into it: a row that is no number, a choice that was not offered. */
final class Tampering implements HandlerInterceptor {

    private final Warden warden;

    Tampering(Warden warden) {
        this.warden = warden;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().values().stream().anyMatch(Tampering::isTampered)) {
            warden.tell(How.FIELD_REFUSED, request);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        // not once more for the page that tells it
        if (response.getStatus() == HttpStatus.BAD_REQUEST.value()
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            warden.tell(How.FIELD_REFUSED, request);
        }
    }

    private static boolean isTampered(Object value) {
        return value instanceof BindingResult form
                && form.getFieldErrors().stream()
                        .anyMatch(error -> isChosen(error, form.getFieldType(error.getField())));
    }

    // A day or a number is typed, and typed wrong; these come from a list or from a field that nobody sees. What stands
    // in no code list was not on the page either. Nothing at all becomes null, and is a mistake.
    private static boolean isChosen(FieldError error, @Nullable Class<?> type) {
        return error.isBindingFailure()
                ? type != null && (Id.class.isAssignableFrom(type) || type == UUID.class || type.isEnum())
                : "Coded".equals(error.getCode());
    }
}
