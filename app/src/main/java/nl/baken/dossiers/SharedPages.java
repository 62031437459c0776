package nl.baken.dossiers;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was shared of the signals of a dossier, as far as its keeper gave or got it. */
@Controller
class SharedPages {

    private final DossierViews views;
    private final SharedSignals shared;

    SharedPages(DossierViews views, SharedSignals shared) {
        this.views = views;
        this.shared = shared;
    }

    @GetMapping("/dossiers/{id}/shared")
    @Allowed(Action.KEEP_DOSSIER)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("lines", shared.of(id));
        model.addAttribute("resting", shared.resting(id));
        return "dossiers/shared";
    }
}
