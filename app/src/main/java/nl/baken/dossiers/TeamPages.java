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

/** The page on which is chosen who keeps contact. */
@Controller
@RequestMapping("/dossiers/{id}/team")
class TeamPages {

    private final DossierViews views;
    private final DossierDesk desk;
    private final Teams teams;

    TeamPages(DossierViews views, DossierDesk desk, Teams teams) {
        this.views = views;
        this.desk = desk;
        this.teams = teams;
    }

    @GetMapping
    @Allowed(Action.KEEP_DOSSIER)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", TeamForm.of(views.team(id)));
        return page(id, model);
    }

    @PostMapping
    @Allowed(Action.KEEP_DOSSIER)
    String assign(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.assign(id, form.chosen(), form.deputy()))) {
            return page(id, model);
        }
        return Saved.on(id, redirect);
    }

    private String page(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("colleagues", teams.colleagues(views.team(id).post()));
        return "dossiers/team";
    }
}
