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

/** The reporters of a signal: how to reach them, and what they are told. */
@Controller
class ReporterPages {

    private final SignalDesk desk;
    private final ReporterReader reader;

    ReporterPages(SignalDesk desk, ReporterReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping("/signals/{id}/reporter")
    @Allowed(Action.ENRICH_SIGNAL)
    String read(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", TellForm.empty());
        return telling(id, model);
    }

    @PostMapping("/signals/{id}/reporter")
    @Allowed(Action.ENRICH_SIGNAL)
    String tell(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.tell(id, form.feedback()))) {
            return telling(id, model);
        }
        return Return.to(id, flash, "signals.reporter.told");
    }

    private String telling(SignalId id, Model model) {
        model.addAttribute("reporters", reader.read(id));
        return "signals/reporter";
    }
}
