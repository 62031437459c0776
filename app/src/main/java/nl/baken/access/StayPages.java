package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a page that stands open asks: for how many seconds the session lasts, and to keep it while somebody types. */
@Controller
class StayPages {

    static final String PAGE = "/session.json";

    private final Sessions sessions;

    StayPages(Sessions sessions) {
        this.sessions = sessions;
    }

    // CallerFilter does not look up the session here: being looked at must not keep it.
    @GetMapping(PAGE)
    @Allowed(Action.VISIT)
    ResponseEntity<String> look(HttpServletRequest request) {
        return seconds(CallerFilter.token(request).map(sessions::left).orElse(Duration.ZERO));
    }

    @PostMapping(PAGE)
    @Allowed(Action.VISIT)
    ResponseEntity<String> keep() {
        return seconds(Callers.current().left());
    }

    private static ResponseEntity<String> seconds(Duration left) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(String.valueOf(left.toSeconds()));
    }
}
