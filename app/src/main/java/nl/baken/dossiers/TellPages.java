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

/** The two pages on which is written down what was told out of a dossier: choosing, and seeing exactly what the other gets. */
@Controller
@RequestMapping("/dossiers/{id}/tell")
class TellPages {

    private final DossierViews views;
    private final TellDesk desk;

    TellPages(DossierViews views, TellDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Action.KEEP_DOSSIER)
    String empty(@PathVariable DossierId id, @RequestParam(defaultValue = "") String party, Model model) {
        model.addAttribute("form", TellForm.to(party));
        return page(id, model);
    }

    @PostMapping("/preview")
    @Allowed(Action.KEEP_DOSSIER)
    String preview(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors() || Attempt.refused(result, () -> model.addAttribute("chosen", desk.chosen(id, form)))) {
            return page(id, model);
        }
        model.addAttribute("head", views.keptHead(id));
        return "dossiers/tell-preview";
    }

    @PostMapping("/change")
    @Allowed(Action.KEEP_DOSSIER)
    String change(
            @PathVariable DossierId id, @ModelAttribute("form") TellForm form, BindingResult result, Model model) {
        return page(id, model);
    }

    @PostMapping
    @Allowed(Action.KEEP_DOSSIER)
    String tell(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.tell(id, form))) {
            return page(id, model);
        }
        redirect.addFlashAttribute("notice", "handovers.paper.done");
        return "redirect:/dossiers/" + id.value() + "/shared";
    }

    private String page(DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("parts", desk.parts(id));
        return "dossiers/tell";
    }
}
