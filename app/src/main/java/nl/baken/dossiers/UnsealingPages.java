package nl.baken.dossiers;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
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

/** Where somebody says why they open whereabouts, and sees them in the one answer to that. */
@Controller
@RequestMapping("/dossiers/{id}/whereabouts")
class UnsealingPages {

    private final WhereaboutsViews views;
    private final UnsealingDesk desk;

    UnsealingPages(WhereaboutsViews views, UnsealingDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    // The proof is asked before the reason is typed, so that nothing typed is lost.
    @GetMapping("/{stay}/open")
    @Allowed(value = Action.OPEN_WHEREABOUTS, fresh = true)
    String ask(@PathVariable DossierId id, @PathVariable WhereaboutsId stay, Model model) {
        model.addAttribute("form", MotiveForm.EMPTY);
        return page(id, stay, model);
    }

    @PostMapping("/{stay}/open")
    @Allowed(value = Action.OPEN_WHEREABOUTS, fresh = true)
    String open(
            @PathVariable DossierId id,
            @PathVariable WhereaboutsId stay,
            @Valid @ModelAttribute("form") MotiveForm form,
            BindingResult result,
            Model model) {
        Optional<Whereabouts> opened =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.open(id, stay, form.motive()));
        if (opened.isEmpty()) {
            return page(id, stay, model);
        }
        model.addAttribute("head", views.head(id));
        model.addAttribute("opened", opened.get());
        return "dossiers/whereabouts-opened";
    }

    @PostMapping("/openings/{opening}/seen")
    @Allowed(Action.KEEP_WHEREABOUTS)
    String see(@PathVariable DossierId id, @PathVariable UUID opening, RedirectAttributes redirect) {
        desk.see(id, opening);
        return Saved.on(id, "/whereabouts", redirect);
    }

    private String page(DossierId id, WhereaboutsId stay, Model model) {
        model.addAttribute("head", views.head(id));
        model.addAttribute("stay", views.stay(id, stay));
        return "dossiers/whereabouts-open";
    }
}
