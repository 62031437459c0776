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

/** The pages on which is chosen what a dossier counts as, and where the person stays. */
@Controller
@RequestMapping("/dossiers/{id}")
class NaturePages {

    private final DossierViews views;
    private final NatureDesk desk;
    private final Agenda agenda;

    NaturePages(DossierViews views, NatureDesk desk, Agenda agenda) {
        this.views = views;
        this.desk = desk;
        this.agenda = agenda;
    }

    @GetMapping("/nature")
    @Allowed(Action.KEEP_DOSSIER)
    String nature(@PathVariable DossierId id, Model model) {
        NatureForm known = NatureForm.of(views.nature(id));
        model.addAttribute("form", views.admitsNationality(id) ? known : known.withoutNationality());
        return naturePage(id, model);
    }

    @PostMapping("/nature")
    @Allowed(Action.KEEP_DOSSIER)
    String setNature(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") NatureForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        form.check(views.admitsNationality(id), "nationalityGroup", result);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.setNature(id, form.nature()))) {
            return naturePage(id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/residences")
    @Allowed(Action.KEEP_DOSSIER)
    String residences(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", new MoveForm("", agenda.today()));
        return residencesPage(id, model);
    }

    @PostMapping("/residences")
    @Allowed(Action.KEEP_DOSSIER)
    String move(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.move(id, form.municipality(), Day.of(form.from())))) {
            return residencesPage(id, model);
        }
        return Saved.on(id, redirect);
    }

    private String naturePage(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("asksNationality", views.admitsNationality(id));
        return "dossiers/nature";
    }

    private String residencesPage(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("residences", views.residences(id));
        return "dossiers/residences";
    }
}
