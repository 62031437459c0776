package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.shared.NotFound;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only when its caller may ever ask for that handler's action. */
class AllowedInterceptor implements HandlerInterceptor {

    private final Access access;

    AllowedInterceptor(Access access) {
        this.access = access;
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
        return allowed.value() == Action.VISIT || admit(allowed.value(), request, response);
    }

    private boolean admit(Action action, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Callers.current().plays(Role.REPORTER)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return false;
        }
        access.require(action);
        return true;
    }
}
