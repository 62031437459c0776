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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a goal is written down in somebody's own words, and measured again. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories/goals")
class GoalPages {

    private final GoalDesk desk;
    private final GoalViews views;
    private final Choices choices;

    GoalPages(GoalDesk desk, GoalViews views, Choices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping("/new")
    @Allowed(Action.KEEP_DOSSIER)
    String set(@PathVariable DossierId id, @RequestParam(defaultValue = "") String domain, Model model) {
        model.addAttribute("form", GoalForm.of(domain, views.today()));
        return setting(id, model);
    }

    @PostMapping("/new")
    @Allowed(Action.KEEP_DOSSIER)
    String set(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") GoalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.set(id, form.domain(), form.words(), form.first()))) {
            return setting(id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/{goal}/measure")
    @Allowed(Action.READ_DOSSIER)
    String measure(@PathVariable DossierId id, @PathVariable GoalId goal, Model model) {
        model.addAttribute("form", MeasureForm.on(views.today()));
        return measuring(id, goal, model);
    }

    @PostMapping("/{goal}/measure")
    @Allowed(Action.KEEP_DOSSIER)
    String measure(
            @PathVariable DossierId id,
            @PathVariable GoalId goal,
            @Valid @ModelAttribute("form") MeasureForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.measure(id, goal, form.measured()))) {
            return measuring(id, goal, model);
        }
        return Saved.on(id, redirect);
    }

    private String setting(DossierId id, Model model) {
        model.addAttribute("card", views.card(id));
        model.addAttribute("domains", choices.opened(id));
        return "trajectories/goal-new";
    }

    private String measuring(DossierId id, GoalId goal, Model model) {
        model.addAttribute("view", views.of(id, goal));
        return "trajectories/measure";
    }
}
