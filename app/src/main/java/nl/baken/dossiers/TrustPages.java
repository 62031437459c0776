package nl.baken.dossiers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.PostId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the holder says which reader of the dossier may open whereabouts, and until when. */
@Controller
@RequestMapping("/dossiers/{id}/whereabouts/trust")
class TrustPages {

    private static final String PART = "/whereabouts";

    private final WhereaboutsViews views;
    private final WhereaboutsDesk desk;
    private final Agenda agenda;

    TrustPages(WhereaboutsViews views, WhereaboutsDesk desk, Agenda agenda) {
        this.views = views;
        this.desk = desk;
        this.agenda = agenda;
    }

    @GetMapping
    @Allowed(value = Action.KEEP_WHEREABOUTS, fresh = true)
    String ask(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", TrustForm.until(agenda.endOfTrust()));
        return page(id, model);
    }

    @PostMapping
    @Allowed(value = Action.KEEP_WHEREABOUTS, fresh = true)
    String give(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") TrustForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.trust(id, form.trust(), form.plea()))) {
            return page(id, model);
        }
        return Saved.on(id, PART, redirect);
    }

    @PostMapping("/{post}/withdraw")
    @Allowed(Action.KEEP_WHEREABOUTS)
    String withdraw(@PathVariable DossierId id, @PathVariable PostId post, RedirectAttributes redirect) {
        desk.distrust(id, post);
        return Saved.on(id, PART, redirect);
    }

    private String page(DossierId id, Model model) {
        model.addAttribute("head", views.head(id));
        model.addAttribute("readers", views.readers(id));
        return "dossiers/whereabouts-trust";
    }
}
