package nl.baken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.access.DoorUsed.How;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what cannot be read as fields, before anybody asks for one: else the server writes what was typed into its own log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableFields extends OncePerRequestFilter {

    private final Warden warden;

    UnreadableFields(Warden warden) {
        this.warden = warden;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            warden.tell(How.FIELD_REFUSED, request);
            DoubtfulAddresses.HEADERS.forEach(response::setHeader);
            response.sendError(e.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }
}
