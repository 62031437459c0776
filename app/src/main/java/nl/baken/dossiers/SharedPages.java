package nl.baken.dossiers;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.legal.Explanations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was told out of a dossier and shared of its signals, as far as its keeper gave or got it. */
@Controller
class SharedPages {

    private final DossierViews views;
    private final SharedSignals shared;
    private final Explanations explanations;

    SharedPages(DossierViews views, SharedSignals shared, Explanations explanations) {
        this.views = views;
        this.shared = shared;
        this.explanations = explanations;
    }

    @GetMapping("/dossiers/{id}/shared")
    @Allowed(Action.KEEP_DOSSIER)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("lines", shared.of(id));
        model.addAttribute("resting", shared.resting(id));
        model.addAttribute("told", explanations.of(Action.KEEP_DOSSIER, id));
        return "dossiers/shared";
    }
}
