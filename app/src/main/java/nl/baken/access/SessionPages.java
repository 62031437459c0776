package nl.baken.access;

import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody sees and ends their own sessions, and an administrator those of a colleague. */
@Controller
class SessionPages {

    private static final String OWN = "/me/sessions";
    private static final String ENDED = "access.sessions.ended";

    private final OpenSessions sessions;
    private final People people;

    SessionPages(OpenSessions sessions, People people) {
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping(OWN)
    @Allowed(Action.WORK)
    String own(Model model) {
        model.addAttribute("sessions", sessions.own());
        return "access/sessions";
    }

    @PostMapping(OWN + "/{id}/end")
    @Allowed(value = Action.WORK, fresh = true)
    String end(@PathVariable SessionId id, RedirectAttributes redirect) {
        sessions.end(id);
        redirect.addFlashAttribute("notice", ENDED);
        return "redirect:" + OWN;
    }

    @PostMapping(OWN + "/end-others")
    @Allowed(value = Action.WORK, fresh = true)
    String endOthers(RedirectAttributes redirect) {
        sessions.endOthers();
        redirect.addFlashAttribute("notice", ENDED);
        return "redirect:" + OWN;
    }

    @PostMapping("/admin/people/{id}/sessions/end")
    @Allowed(Action.ADMINISTER)
    String endAll(@PathVariable PersonId id, RedirectAttributes redirect) {
        sessions.endAll(people.find(id).orElseThrow(NotFound::new).id());
        return PeoplePages.shown(id, redirect);
    }
}
