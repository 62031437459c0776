package nl.baken.dossiers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which signals are linked to a dossier and unlinked from it. */
@Controller
@RequestMapping("/dossiers/{id}/signals")
class LinkPages {

    private final DossierViews views;
    private final LinkDesk desk;

    LinkPages(DossierViews views, LinkDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Action.KEEP_DOSSIER)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", LinkForm.EMPTY);
        return page(id, model);
    }

    @PostMapping
    @Allowed(Action.KEEP_DOSSIER)
    String link(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") LinkForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.link(id, form.number(), form.reason()))) {
            return page(id, model);
        }
        return Saved.on(id, "/signals", redirect);
    }

    /** Links what a search was made for to the dossier that it found. */
    @PostMapping("/found")
    @Allowed(Action.KEEP_DOSSIER)
    String linkFound(
            @PathVariable DossierId id,
            @ModelAttribute("cause") Cause cause,
            BindingResult result,
            RedirectAttributes redirect) {
        if (result.hasErrors() || !cause.known()) {
            return "redirect:/dossiers/" + id.value() + "/signals";
        }
        desk.link(id, cause);
        return Saved.on(id, "/signals", redirect);
    }

    @PostMapping("/{signal}/unlink")
    @Allowed(Action.KEEP_DOSSIER)
    String unlink(@PathVariable DossierId id, @PathVariable SignalId signal, RedirectAttributes redirect) {
        desk.unlink(id, signal);
        return Saved.on(id, "/signals", redirect);
    }

    private String page(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("signals", views.signals(id));
        return "dossiers/signals";
    }
}
