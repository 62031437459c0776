package nl.baken.dossiers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page about whereabouts, which never shows them, and where they are entered, ended and destroyed. */
@Controller
@RequestMapping("/dossiers/{id}/whereabouts")
class WhereaboutsPages {

    private static final String PART = "/whereabouts";

    private final WhereaboutsViews views;
    private final WhereaboutsDesk desk;
    private final Agenda agenda;
    private final Vault vault;

    WhereaboutsPages(WhereaboutsViews views, WhereaboutsDesk desk, Agenda agenda, Vault vault) {
        this.views = views;
        this.desk = desk;
        this.agenda = agenda;
        this.vault = vault;
    }

    @GetMapping
    @Allowed(Action.OPEN_WHEREABOUTS)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("whereabouts", views.of(id));
        return "dossiers/whereabouts";
    }

    @GetMapping("/new")
    @Allowed(Action.KEEP_WHEREABOUTS)
    String ask(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", WhereaboutsForm.on(agenda.today()));
        return page(id, model);
    }

    @PostMapping("/new")
    @Allowed(Action.KEEP_WHEREABOUTS)
    String enter(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") WhereaboutsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        form.requireNeed(result);
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.enter(id, form.whereabouts(), Day.of(form.from())))) {
            return page(id, model);
        }
        return Saved.on(id, PART, redirect);
    }

    @PostMapping("/{stay}/end")
    @Allowed(Action.KEEP_WHEREABOUTS)
    String end(@PathVariable DossierId id, @PathVariable WhereaboutsId stay, RedirectAttributes redirect) {
        desk.end(id, stay);
        return Saved.on(id, PART, redirect);
    }

    @PostMapping("/{stay}/destroy")
    @Allowed(value = Action.KEEP_WHEREABOUTS, fresh = true)
    String destroy(@PathVariable DossierId id, @PathVariable WhereaboutsId stay, RedirectAttributes redirect) {
        desk.destroy(id, stay);
        vault.wipe(); // now that it is destroyed for good
        return Saved.on(id, PART, redirect);
    }

    private String page(DossierId id, Model model) {
        model.addAttribute("head", views.head(id));
        return "dossiers/whereabouts-new";
    }
}
