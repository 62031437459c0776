package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.baken.access.DoorUsed.How;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of what no page of ours sends: a forged form, a strange address, a field that was tampered with. It tells in whose
 * session that was, and nothing of what was asked. Of whoever may be reporting it tells nothing at all.
 */
@Component
class Warden {

    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Warden(Sessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    void tell(How how, HttpServletRequest request) {
        if (!isPerhapsForReporters(request.getRequestURI())) {
            events.publishEvent(new DoorUsed(how, whose(request).orElse(null), null));
        }
    }

    // Wherever it stands in the address: a strange one is read in more ways than one.
    private static boolean isPerhapsForReporters(String path) {
        return path.contains("report") && !path.startsWith("/reports");
    }

    // Not every guard knows the caller yet. A visitor is a caller as well, and nobody.
    private Optional<PersonId> whose(HttpServletRequest request) {
        return Callers.bound()
                .or(() -> CallerFilter.token(request).flatMap(sessions::resolve))
                .filter(caller -> !caller.plays(Role.REPORTER))
                .map(Caller::person);
    }
}
