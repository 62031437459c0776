package nl.baken.trajectories;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.codes.Choice;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.EndStepForm.End;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a step ends, waits, or gets another owner or day. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories/steps/{step}")
class MovePages {

    private final StepDesk desk;
    private final StepViews views;
    private final Cases cases;
    private final Choices choices;

    MovePages(StepDesk desk, StepViews views, Cases cases, Choices choices) {
        this.desk = desk;
        this.views = views;
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping("/end")
    @Allowed(Action.KEEP_DOSSIER)
    String end(@PathVariable DossierId id, @PathVariable StepId step, Model model) {
        model.addAttribute("form", EndStepForm.EMPTY);
        return page("trajectories/step-end", id, step, model);
    }

    @PostMapping("/end")
    @Allowed(Action.KEEP_DOSSIER)
    String end(
            @PathVariable DossierId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute("form") EndStepForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> end(id, step, form))) {
            return page("trajectories/step-end", id, step, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/await")
    @Allowed(Action.KEEP_DOSSIER)
    String await(@PathVariable DossierId id, @PathVariable StepId step, Model model) {
        Step known = views.kept(id, step);
        model.addAttribute(
                "form", AwaitForm.of(known, views.notPast(known.course().due())));
        return waiting(id, step, model);
    }

    @PostMapping("/await")
    @Allowed(Action.KEEP_DOSSIER)
    String await(
            @PathVariable DossierId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute("form") AwaitForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.await(id, step, form.seen(), form.awaited(), form.day()))) {
            return waiting(id, step, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/plan")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(@PathVariable DossierId id, @PathVariable StepId step, Model model) {
        Step known = views.kept(id, step);
        model.addAttribute(
                "form", PlanForm.of(known, views.notPast(known.course().due())));
        return planning(id, step, model);
    }

    @PostMapping("/plan")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(
            @PathVariable DossierId id,
            @PathVariable StepId step,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> plan(id, step, form))) {
            return planning(id, step, model);
        }
        return Saved.on(id, redirect);
    }

    private void end(DossierId id, StepId step, EndStepForm form) {
        if (form.end() == End.DONE) {
            desk.finish(id, step, form.outcome());
        } else {
            desk.stop(id, step, form.outcome());
        }
    }

    private void plan(DossierId id, StepId step, PlanForm form) {
        if (views.kept(id, step).isOpen()) {
            desk.replan(id, step, form.seen(), form.chosen(), form.day());
        } else {
            desk.reopen(id, step, form.seen(), form.chosen(), form.day());
        }
    }

    private String waiting(DossierId id, StepId step, Model model) {
        List<Choice> others = Stream.concat(views.others(id, step).stream(), choices.partners().stream())
                .toList();
        model.addAttribute("others", others);
        return page("trajectories/step-await", id, step, model);
    }

    private String planning(DossierId id, StepId step, Model model) {
        model.addAttribute("colleagues", choices.colleagues(cases.kept(id)));
        return page("trajectories/step-plan", id, step, model);
    }

    private String page(String template, DossierId id, StepId step, Model model) {
        model.addAttribute("card", cases.kept(id));
        model.addAttribute("step", views.kept(id, step));
        return template;
    }
}
