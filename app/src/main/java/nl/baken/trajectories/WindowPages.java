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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a term of the law begins, goes on and ends. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories")
class WindowPages {

    private final WindowDesk desk;
    private final WindowViews views;
    private final Choices choices;

    WindowPages(WindowDesk desk, WindowViews views, Choices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping("/windows/new")
    @Allowed(Action.KEEP_DOSSIER)
    String start(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", WindowForm.of(Callers.current().person()));
        return starting(id, model);
    }

    @PostMapping("/windows/new")
    @Allowed(Action.KEEP_DOSSIER)
    String start(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") WindowForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.start(id, form.granted()))) {
            return starting(id, model);
        }
        return Saved.on(id, redirect);
    }

    @PostMapping("/majority")
    @Allowed(Action.KEEP_DOSSIER)
    String majority(@PathVariable DossierId id, RedirectAttributes redirect) {
        desk.watchMajority(id);
        return Saved.on(id, redirect);
    }

    @PostMapping("/windows/{window}/seen")
    @Allowed(Action.KEEP_DOSSIER)
    String seen(@PathVariable DossierId id, @PathVariable WindowId window, RedirectAttributes redirect) {
        desk.see(id, window);
        return Saved.on(id, redirect);
    }

    @GetMapping("/windows/{window}/again")
    @Allowed(Action.KEEP_DOSSIER)
    String again(@PathVariable DossierId id, @PathVariable WindowId window, Model model) {
        Window known = views.kept(id, window);
        model.addAttribute("form", new DayForm(views.today(), known.version()));
        return page("trajectories/window-again", id, window, model);
    }

    @PostMapping("/windows/{window}/again")
    @Allowed(Action.KEEP_DOSSIER)
    String again(
            @PathVariable DossierId id,
            @PathVariable WindowId window,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> again(id, window, form))) {
            return page("trajectories/window-again", id, window, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/windows/{window}/end")
    @Allowed(Action.KEEP_DOSSIER)
    String end(@PathVariable DossierId id, @PathVariable WindowId window, Model model) {
        Window known = views.kept(id, window);
        model.addAttribute("form", new EndWindowForm("", views.today(), "", known.version()));
        return page("trajectories/window-end", id, window, model);
    }

    @PostMapping("/windows/{window}/end")
    @Allowed(Action.KEEP_DOSSIER)
    String end(
            @PathVariable DossierId id,
            @PathVariable WindowId window,
            @Valid @ModelAttribute("form") EndWindowForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.end(id, window, form.seen(), form.ending(), form.said()))) {
            return page("trajectories/window-end", id, window, model);
        }
        return Saved.on(id, redirect);
    }

    // a permit is extended, during a reflection period somebody reports
    private void again(DossierId id, WindowId window, DayForm form) {
        if (views.kept(id, window).nature().kind().isRenewable()) {
            desk.renew(id, window, form.seen(), form.typed());
        } else {
            desk.report(id, window, form.seen(), form.typed());
        }
    }

    private String starting(DossierId id, Model model) {
        model.addAttribute("card", views.card(id));
        model.addAttribute("colleagues", choices.colleagues(views.card(id)));
        return "trajectories/window-new";
    }

    private String page(String template, DossierId id, WindowId window, Model model) {
        Window known = views.kept(id, window);
        model.addAttribute("card", views.card(id));
        model.addAttribute("line", views.line(known));
        model.addAttribute("reasons", choices.reasons(known.nature().kind()));
        return template;
    }
}
