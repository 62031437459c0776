package nl.baken.handovers;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import nl.baken.access.OrganisationId;
import nl.baken.legal.Covenant;
import nl.baken.legal.CovenantDesk;
import nl.baken.legal.CovenantId;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The exit report of a partner: exactly what it saw, to be printed. */
@Controller
class SightPages {

    private final Sights sights;
    private final CovenantDesk covenants;

    SightPages(Sights sights, CovenantDesk covenants) {
        this.sights = sights;
        this.covenants = covenants;
    }

    @GetMapping("/covenants/{id}/parties/{organisation}/seen")
    @Allowed(Action.READ_LOGBOOK)
    @Costly
    String seen(@PathVariable CovenantId id, @PathVariable OrganisationId organisation, Model model) {
        Covenant covenant = covenants.read(id);
        if (covenant.parties().stream().noneMatch(party -> party.organisation().equals(organisation))) {
            throw new NotFound();
        }
        model.addAttribute("covenant", covenant);
        model.addAttribute("organisation", organisation);
        model.addAttribute("sights", sights.of(id, organisation));
        return "handovers/seen";
    }
}
