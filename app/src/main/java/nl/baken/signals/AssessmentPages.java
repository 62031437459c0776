package nl.baken.signals;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a signal is about: its codes, who turned out to be involved, and notes. */
@Controller
class AssessmentPages {

    private final SignalDesk desk;
    private final SignalReader reader;

    AssessmentPages(SignalDesk desk, SignalReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping("/signals/{id}/assessment")
    @Allowed(Action.ENRICH_SIGNAL)
    String askAssessment(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", AssessmentForm.of(desk.assessment(id)));
        return form("assessment", id, model);
    }

    @PostMapping("/signals/{id}/assessment")
    @Allowed(Action.ENRICH_SIGNAL)
    String assess(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.assess(id, form.assessment()))) {
            return form("assessment", id, model);
        }
        return Return.to(id, flash, "signals.assessment.saved");
    }

    @GetMapping("/signals/{id}/note")
    @Allowed(Action.ENRICH_SIGNAL)
    String askNote(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", NoteForm.empty());
        return form("note", id, model);
    }

    @PostMapping("/signals/{id}/note")
    @Allowed(Action.ENRICH_SIGNAL)
    String note(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.secrecy().check(result, "secrecy");
        String conditions = form.secrecy().agreed();
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.addNote(id, form.certainty(), form.told(), conditions))) {
            return form("note", id, model);
        }
        return Return.to(id, flash, "signals.note.saved");
    }

    @GetMapping("/signals/{id}/involved")
    @Allowed(Action.ENRICH_SIGNAL)
    String askInvolved(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", InvolvedForm.empty());
        return form("involved", id, model);
    }

    @PostMapping("/signals/{id}/involved")
    @Allowed(Action.ENRICH_SIGNAL)
    String involve(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") InvolvedForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.involve(id, form.involved()))) {
            return form("involved", id, model);
        }
        return Return.to(id, flash, "signals.involved.saved");
    }

    private String form(String template, SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        return "signals/" + template;
    }
}
