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

/** The pages on which a contact is planned and a dossier goes to aftercare, is closed, and is opened again. */
@Controller
@RequestMapping("/dossiers/{id}")
class CoursePages {

    private final DossierViews views;
    private final DossierDesk desk;
    private final Agenda agenda;

    CoursePages(DossierViews views, DossierDesk desk, Agenda agenda) {
        this.views = views;
        this.desk = desk;
        this.agenda = agenda;
    }

    @GetMapping("/plan")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", new DateForm(agenda.after(Turn.PLAN)));
        return page(Turn.PLAN, id, model);
    }

    @PostMapping("/plan")
    @Allowed(Action.KEEP_DOSSIER)
    String plan(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> Turn.PLAN.take(desk, id, Day.of(form.reviewOn())))) {
            return page(Turn.PLAN, id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/aftercare")
    @Allowed(Action.KEEP_DOSSIER)
    String aftercare(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", new DateForm(agenda.after(Turn.AFTERCARE)));
        return page(Turn.AFTERCARE, id, model);
    }

    @PostMapping("/aftercare")
    @Allowed(Action.KEEP_DOSSIER)
    String aftercare(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> Turn.AFTERCARE.take(desk, id, Day.of(form.reviewOn())))) {
            return page(Turn.AFTERCARE, id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/reopen")
    @Allowed(Action.KEEP_DOSSIER)
    String reopen(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", new DateForm(agenda.after(Turn.REOPEN)));
        return page(Turn.REOPEN, id, model);
    }

    @PostMapping("/reopen")
    @Allowed(Action.KEEP_DOSSIER)
    String reopen(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") DateForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> Turn.REOPEN.take(desk, id, Day.of(form.reviewOn())))) {
            return page(Turn.REOPEN, id, model);
        }
        return Saved.on(id, redirect);
    }

    @GetMapping("/close")
    @Allowed(Action.KEEP_DOSSIER)
    String closing(@PathVariable DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("form", CloseForm.EMPTY);
        return "dossiers/close";
    }

    @PostMapping("/close")
    @Allowed(Action.KEEP_DOSSIER)
    String close(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") CloseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.close(id, form.reason()))) {
            model.addAttribute("head", views.keptHead(id));
            return "dossiers/close";
        }
        return Saved.on(id, redirect);
    }

    private String page(Turn turn, DossierId id, Model model) {
        model.addAttribute("head", views.keptHead(id));
        model.addAttribute("turn", turn);
        model.addAttribute("reach", views.reach(id));
        return "dossiers/date";
    }
}
