package nl.baken.legal;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.OrganisationId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the second person does with signatures under a covenant, from its page. */
@Controller
@RequestMapping("/covenants/{id}")
class SignaturePages {

    private final SignatureDesk desk;

    SignaturePages(SignatureDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/confirm")
    @Allowed(value = Action.KEEP_COVENANTS, fresh = true)
    String confirm(@PathVariable CovenantId id, RedirectAttributes redirect) {
        desk.confirm(id);
        return CovenantPages.shown(id, redirect);
    }

    @PostMapping("/parties/{organisation}/take-back")
    @Allowed(Action.KEEP_COVENANTS)
    String takeBack(
            @PathVariable CovenantId id, @PathVariable OrganisationId organisation, RedirectAttributes redirect) {
        desk.takeBack(id, organisation);
        return CovenantPages.shown(id, redirect);
    }
}
