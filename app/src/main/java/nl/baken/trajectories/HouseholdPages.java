package nl.baken.trajectories;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.dossiers.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which is noted in which language and through whom somebody is spoken with, and which children there are. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories")
class HouseholdPages {

    private final HouseholdDesk desk;
    private final HouseholdViews views;

    HouseholdPages(HouseholdDesk desk, HouseholdViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/interpreter")
    @Allowed(Action.KEEP_DOSSIER)
    String speaking(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", views.speaking(id));
        return speakingPage(id, model);
    }

    @PostMapping("/interpreter")
    @Allowed(Action.KEEP_DOSSIER)
    String speak(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") SpeakingForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.speak(id, form.seen(), form.speaking()))) {
            return speakingPage(id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/children")
    @Allowed(Action.KEEP_DOSSIER)
    String children(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", ChildForm.EMPTY);
        return childrenPage(id, model);
    }

    @PostMapping("/children")
    @Allowed(Action.KEEP_DOSSIER)
    String addChild(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") ChildForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.addChild(id, form.child()))) {
            return childrenPage(id, model);
        }
        return Saved.on(id, "/children", redirect);
    }

    @PostMapping("/children/{child}/remove")
    @Allowed(Action.KEEP_DOSSIER)
    String removeChild(@PathVariable DossierId id, @PathVariable ChildId child, RedirectAttributes redirect) {
        desk.removeChild(id, child);
        return Saved.on(id, "/children", redirect);
    }

    private String speakingPage(DossierId id, Model model) {
        model.addAttribute("card", views.card(id));
        return "trajectories/interpreter";
    }

    private String childrenPage(DossierId id, Model model) {
        model.addAttribute("card", views.card(id));
        model.addAttribute("children", views.children(id));
        return "trajectories/children";
    }
}
