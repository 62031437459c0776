package nl.baken.dossiers;

import jakarta.validation.Valid;
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

/** The pages on which a person gets a name, and on which their consent is written down. */
@Controller
@RequestMapping("/dossiers/{id}")
class IdentityPages {

    private final DossierViews views;
    private final IdentityDesk desk;

    IdentityPages(DossierViews views, IdentityDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/identity")
    @Allowed(Action.KEEP_DOSSIER)
    String identity(@PathVariable DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("form", IdentityForm.of(views.person(id)));
        return "dossiers/identity";
    }

    @PostMapping("/identity")
    @Allowed(Action.KEEP_DOSSIER)
    String identify(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.identify(id, form.person()))) {
            model.addAttribute("head", views.keptHead(id));
            return "dossiers/identity";
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/consent")
    @Allowed(Action.KEEP_DOSSIER)
    String consent(@PathVariable DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("form", new ConsentForm("", ""));
        return "dossiers/consent";
    }

    @PostMapping("/consent")
    @Allowed(Action.KEEP_DOSSIER)
    String enterConsent(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") ConsentForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.enterConsent(id, form.consent()))) {
            model.addAttribute("head", views.keptHead(id));
            return "dossiers/consent";
        }
        return Saved.on(id, redirect);
    }
}
