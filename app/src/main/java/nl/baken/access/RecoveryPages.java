package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import nl.baken.access.Invitation.Link;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two administrators let a colleague back in. */
@Controller
class RecoveryPages {

    private static final String PAGE = "/admin/people/{id}/recovery";

    private final Recoveries recoveries;
    private final People people;
    private final Address address;

    RecoveryPages(Recoveries recoveries, People people, Address address) {
        this.recoveries = recoveries;
        this.people = people;
        this.address = address;
    }

    @PostMapping(PAGE)
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String start(@PathVariable PersonId id, RedirectAttributes redirect) {
        recoveries.start(known(id).id());
        return PeoplePages.shown(id, redirect);
    }

    @PostMapping(PAGE + "/withdraw")
    @Allowed(Action.ADMINISTER)
    String withdraw(@PathVariable PersonId id, RedirectAttributes redirect) {
        recoveries.withdraw(known(id).id());
        return PeoplePages.shown(id, redirect);
    }

    // No redirect: the link is shown this once and stands in no address, cookie or history.
    @PostMapping(PAGE + "/confirm")
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String confirm(@PathVariable PersonId id, HttpServletRequest request, Model model) {
        model.addAttribute("person", known(id));
        Link link = recoveries.confirm(id);
        model.addAttribute("link", address.link(request, "welcome", link.token()));
        model.addAttribute("code", link.code().orElse(null));
        return "access/invitation";
    }

    private Colleague known(PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }
}
