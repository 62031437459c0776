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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which dossiers about one person are merged, and taken apart again. */
@Controller
@RequestMapping("/dossiers/{id}")
class MergePages {

    private final MergeDesk desk;
    private final DossierViews views;
    private final Agenda agenda;

    MergePages(MergeDesk desk, DossierViews views, Agenda agenda) {
        this.desk = desk;
        this.views = views;
        this.agenda = agenda;
    }

    @GetMapping("/merge")
    @Allowed(Action.KEEP_DOSSIER)
    String askWhole(@PathVariable DossierId id, @RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("form", new MergeForm(number));
        return merging(id, model);
    }

    @PostMapping("/merge")
    @Allowed(Action.KEEP_DOSSIER)
    String merge(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.merge(id, form.number()))) {
            return merging(id, model);
        }
        redirect.addFlashAttribute("notice", "dossiers.merge.done");
        return "redirect:/dossiers/" + id.value();
    }

    @GetMapping("/apart")
    @Allowed(Action.KEEP_DOSSIER)
    String askDay(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", new ApartForm("", agenda.after(Turn.REOPEN)));
        return parting(id, model);
    }

    @PostMapping("/apart")
    @Allowed(Action.KEEP_DOSSIER)
    String takeApart(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") ApartForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.takeApart(id, Day.of(form.reviewOn()), form.reason()))) {
            return parting(id, model);
        }
        return Saved.on(id, redirect);
    }

    private String merging(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        return "dossiers/merge";
    }

    private String parting(DossierId id, Model model) {
        model.addAttribute("head", views.head(id));
        model.addAttribute("family", desk.family(id));
        return "dossiers/apart";
    }
}
