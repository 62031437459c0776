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

/** The page on which a question of law is answered, with the answers of before. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories/matters/{matter}")
class LawPages {

    private final LawDesk desk;
    private final LawViews views;
    private final Choices choices;

    LawPages(LawDesk desk, LawViews views, Choices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping
    @Allowed(Action.READ_DOSSIER)
    String show(@PathVariable DossierId id, @PathVariable Matter matter, Model model) {
        model.addAttribute("form", LawForm.on(views.today()));
        return page(id, matter, model);
    }

    @PostMapping
    @Allowed(Action.KEEP_DOSSIER)
    String answer(
            @PathVariable DossierId id,
            @PathVariable Matter matter,
            @Valid @ModelAttribute("form") LawForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.answer(id, form.decided(matter)))) {
            return page(id, matter, model);
        }
        return Saved.on(id, redirect);
    }

    private String page(DossierId id, Matter matter, Model model) {
        model.addAttribute("view", views.of(id, matter));
        model.addAttribute("answers", choices.answers(matter));
        return "trajectories/matter";
    }
}
