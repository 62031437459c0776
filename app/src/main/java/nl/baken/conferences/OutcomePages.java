package nl.baken.conferences;

import jakarta.servlet.http.HttpServletRequest;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import nl.baken.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Where the chair makes the file for the own system of a party. A form asks for it, as giving it is written down. */
@Controller
class OutcomePages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutcomeDesk desk;

    OutcomePages(OutcomeDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/conferences/{id}/parties/{party}/outcome.json")
    @Allowed(Action.HOLD_CONFERENCE)
    @Costly
    ResponseEntity<String> file(@PathVariable ConferenceId id, @PathVariable PartyId party) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("uitkomst.json")
                                .build()
                                .toString())
                .body(JSON.writeValueAsString(desk.file(id, party)));
    }

    @ExceptionHandler(Refused.class)
    String refuse(Refused refused, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", refused.key());
        flash.addFlashAttribute("noticeKind", "error");
        if (!refused.arguments().isEmpty()) {
            flash.addFlashAttribute("noticeOfSeveral", refused.arguments().toArray());
        }
        return "redirect:" + request.getRequestURI().replaceFirst("/parties/.*$", "");
    }
}
