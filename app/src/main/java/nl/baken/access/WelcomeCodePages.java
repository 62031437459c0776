package nl.baken.access;

import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody gives the code that goes with the link of another administrator. */
@Controller
class WelcomeCodePages {

    private static final String ONE = "/invitations/{id}";

    private final WelcomeDesk desk;

    WelcomeCodePages(WelcomeDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Allowed(Action.DECIDE_APPOINTMENT)
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("invitation", known(id));
        return "access/welcome-code";
    }

    // No redirect: the code is shown this once and stands in no address, cookie or history.
    @PostMapping(ONE)
    @Allowed(value = Action.DECIDE_APPOINTMENT, fresh = true)
    String give(@PathVariable PersonId id, Model model) {
        Invitation invitation = known(id);
        model.addAttribute("code", desk.giveCode(id));
        model.addAttribute("invitation", invitation);
        return "access/welcome-code-given";
    }

    private Invitation known(PersonId id) {
        return desk.find(id).orElseThrow(NotFound::new);
    }
}
