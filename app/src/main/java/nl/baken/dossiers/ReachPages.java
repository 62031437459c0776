package nl.baken.dossiers;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which is agreed how somebody can be reached safely, and who is near to them. */
@Controller
@RequestMapping("/dossiers/{id}")
class ReachPages {

    private final DossierViews views;
    private final ContactDesk desk;

    ReachPages(DossierViews views, ContactDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/safe-contact")
    @Allowed(Action.KEEP_DOSSIER)
    String rules(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", SafeContactForm.EMPTY);
        return page("dossiers/safe-contact", id, model);
    }

    @PostMapping("/safe-contact")
    @Allowed(Action.KEEP_DOSSIER)
    String setRule(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") SafeContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.setSafeContact(id, form.rule()))) {
            return page("dossiers/safe-contact", id, model);
        }
        return Saved.on(id, "/safe-contact", redirect);
    }

    @GetMapping("/relatives")
    @Allowed(Action.KEEP_DOSSIER)
    String relatives(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", RelativeForm.EMPTY);
        return page("dossiers/relatives", id, model);
    }

    @PostMapping("/relatives")
    @Allowed(Action.KEEP_DOSSIER)
    String addRelative(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") RelativeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.addRelative(id, form.relative()))) {
            return page("dossiers/relatives", id, model);
        }
        return Saved.on(id, "/relatives", redirect);
    }

    @PostMapping("/relatives/{relative}/remove")
    @Allowed(Action.KEEP_DOSSIER)
    String removeRelative(@PathVariable DossierId id, @PathVariable UUID relative, RedirectAttributes redirect) {
        desk.removeRelative(id, relative);
        return Saved.on(id, "/relatives", redirect);
    }

    private String page(String template, DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("reach", views.reach(id));
        return template;
    }
}
