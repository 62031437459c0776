package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.baken.access.DoorUsed.How;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Refuses addresses that could be read in two ways; the guards did not see them, so their headers are set here. */
@Component
class DoubtfulAddresses implements RequestRejectedHandler {

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", WebConfiguration.CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store");

    private final Warden warden;

    DoubtfulAddresses(Warden warden) {
        this.warden = warden;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        warden.tell(How.ADDRESS_REFUSED, request);
        HEADERS.forEach(response::setHeader);
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
