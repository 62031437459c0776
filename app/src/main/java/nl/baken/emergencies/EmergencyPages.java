package nl.baken.emergencies;

import jakarta.validation.Valid;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody breaks the glass, and where others look at that. */
@Controller
class EmergencyPages {

    private final EmergencyViews views;
    private final EmergencyDesk desk;

    EmergencyPages(EmergencyViews views, EmergencyDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/emergency")
    @Allowed(value = Action.BREAK_GLASS, fresh = true)
    String ask(Model model) {
        model.addAttribute("form", AlarmForm.EMPTY);
        return "emergencies/new";
    }

    @PostMapping("/emergency")
    @Allowed(value = Action.BREAK_GLASS, fresh = true)
    String begin(@Valid @ModelAttribute("form") AlarmForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<EmergencyId> begun =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.begin(form.alarm()));
        if (begun.isEmpty()) {
            return "emergencies/new";
        }
        redirect.addFlashAttribute("notice", "emergencies.begun");
        return "redirect:" + views.href(begun.get());
    }

    @GetMapping("/emergencies")
    @Allowed(Action.REVIEW_EMERGENCIES)
    String list(Model model) {
        model.addAttribute("emergencies", views.all());
        return "emergencies/list";
    }

    @GetMapping("/emergencies/{id}")
    @Allowed(Action.SEE_EMERGENCY)
    String show(@PathVariable EmergencyId id, Model model) {
        model.addAttribute("form", ReviewForm.EMPTY);
        return page(id, model);
    }

    @PostMapping("/emergencies/{id}/seen")
    @Allowed(Action.SEE_EMERGENCY)
    String see(@PathVariable EmergencyId id, RedirectAttributes redirect) {
        desk.see(id);
        return kept(id, redirect);
    }

    @PostMapping("/emergencies/{id}/review")
    @Allowed(Action.REVIEW_EMERGENCIES)
    String review(
            @PathVariable EmergencyId id,
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.review(id, form.chosen(), form.found()))) {
            return page(id, model);
        }
        return kept(id, redirect);
    }

    private String page(EmergencyId id, Model model) {
        model.addAttribute("emergency", views.of(id));
        return "emergencies/show";
    }

    private static String kept(EmergencyId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "emergencies.kept");
        return "redirect:/emergencies/" + id.value();
    }
}
