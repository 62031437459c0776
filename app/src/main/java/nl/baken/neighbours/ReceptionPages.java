package nl.baken.neighbours;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.DoorUsed;
import nl.baken.access.DoorUsed.How;
import nl.baken.neighbours.Reception.Returned;
import nl.baken.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Where other installations ask. Whoever is no neighbour finds nothing here. */
@Controller
class ReceptionPages {

    /** An answer leaves on a whole beat after the question came, so that how long it took tells nothing of what was found. */
    static final Duration BEAT = Duration.ofMillis(250);

    private static final String WAIT = "60";

    private final Reception reception;
    private final ApplicationEventPublisher events;

    ReceptionPages(Reception reception, ApplicationEventPublisher events) {
        this.reception = reception;
        this.events = events;
    }

    @PostMapping(Site.ASK)
    @Allowed(Action.VISIT)
    ResponseEntity<byte[]> ask(HttpServletRequest request) throws IOException {
        long came = System.nanoTime();
        byte[] body = request.getInputStream().readNBytes(Wire.LONGEST_QUESTION + 1);
        String code = request.getHeader(Heading.CODE);
        Returned returned = reception.take(Heading.of(request), body, code == null ? "" : code);
        return switch (returned) {
            case Returned.Answered answered -> {
                waitForTheBeat(came);
                yield ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(Heading.CODE, answered.code())
                        .body(Wire.bytes(answered.reply()));
            }
            case Returned.Later later -> {
                refused();
                yield ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, WAIT)
                        .build();
            }
            case Returned.Refused nobody -> {
                refused();
                throw new NotFound();
            }
        };
    }

    private void refused() {
        events.publishEvent(new DoorUsed(How.NEIGHBOUR_REFUSED, null, null));
    }

    private static void waitForTheBeat(long came) {
        long beat = BEAT.toNanos();
        long taken = System.nanoTime() - came;
        long until = came + (taken / beat + 1) * beat;
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
