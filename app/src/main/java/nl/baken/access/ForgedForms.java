package nl.baken.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.access.DoorUsed.How;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Refuses a form that is not from a page of ours, and tells of it. */
final class ForgedForms implements AccessDeniedHandler {

    private final Warden warden;
    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    ForgedForms(Warden warden) {
        this.warden = warden;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        warden.tell(How.FORM_FORGED, request);
        page.handle(request, response, refused);
    }
}
