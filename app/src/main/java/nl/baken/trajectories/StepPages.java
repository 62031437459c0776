package nl.baken.trajectories;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.Callers;
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

/** The pages on which a step is planned and looked at, and begins. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories/steps")
class StepPages {

    private final StepDesk desk;
    private final StepViews views;
    private final Cases cases;
    private final Choices choices;

    StepPages(StepDesk desk, StepViews views, Cases cases, Choices choices) {
        this.desk = desk;
        this.views = views;
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping("/new")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(@PathVariable DossierId id, @RequestParam(defaultValue = "") String track, Model model) {
        String known = Track.parse(track).map(Track::code).orElse("");
        model.addAttribute("form", StepForm.of(known, Callers.current().person(), views.proposal()));
        return planning(id, model);
    }

    @PostMapping("/new")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.plan(id, form.step()))) {
            return planning(id, model);
        }
        String saved = Saved.on(id, redirect);
        if (views.collides(id)) {
            redirect.addFlashAttribute("notice", "trajectories.collides");
            redirect.addFlashAttribute("noticeKind", "warning");
        }
        return saved;
    }

    @GetMapping("/{step}")
    @Allowed(Action.READ_DOSSIER)
    String show(@PathVariable DossierId id, @PathVariable StepId step, Model model) {
        model.addAttribute("view", views.of(id, step));
        model.addAttribute("keeps", cases.keeps(id));
        return "trajectories/step";
    }

    @PostMapping("/{step}/begin")
    @Allowed(Action.KEEP_DOSSIER)
    String begin(@PathVariable DossierId id, @PathVariable StepId step, RedirectAttributes redirect) {
        desk.begin(id, step);
        return Saved.on(id, "/steps/" + step.value(), redirect);
    }

    @PostMapping("/{step}/resume")
    @Allowed(Action.KEEP_DOSSIER)
    String resume(@PathVariable DossierId id, @PathVariable StepId step, RedirectAttributes redirect) {
        desk.resume(id, step);
        return Saved.on(id, "/steps/" + step.value(), redirect);
    }

    private String planning(DossierId id, Model model) {
        model.addAttribute("card", cases.kept(id));
        model.addAttribute("tracks", choices.tracks(id));
        model.addAttribute("colleagues", choices.colleagues(cases.kept(id)));
        return "trajectories/step-new";
    }
}
