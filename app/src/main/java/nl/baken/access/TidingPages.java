package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a page that stands open asks every few seconds: whether its reader must know something at once. */
@Controller
class TidingPages {

    static final String PAGE = "/tidings.json";

    private final Tidings tidings;

    TidingPages(Tidings tidings) {
        this.tidings = tidings;
    }

    // CallerFilter does not look up the session here: an open page must not keep it.
    @GetMapping(PAGE)
    @Allowed(Action.VISIT)
    ResponseEntity<String> count(HttpServletRequest request) {
        int unread = CallerFilter.token(request).map(tidings::unread).orElse(0);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(String.valueOf(unread));
    }

    /** What it is stands on the worklist. */
    @PostMapping("/tidings/read")
    @Allowed(Action.HAVE_DUTIES)
    String read() {
        tidings.read();
        return "redirect:/";
    }
}
