package nl.baken.signals;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which of the people in a signal are one person. */
@Controller
@RequestMapping("/signals/{id}/people")
class SamePersonPages {

    private final SamePersonDesk desk;
    private final SignalReader reader;
    private final Choices choices;

    SamePersonPages(SamePersonDesk desk, SignalReader reader, Choices choices) {
        this.desk = desk;
        this.reader = reader;
        this.choices = choices;
    }

    @GetMapping
    @Allowed(Action.ENRICH_SIGNAL)
    String ask(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", SamePersonForm.empty());
        return asking(id, model);
    }

    @PostMapping
    @Allowed(Action.ENRICH_SIGNAL)
    String join(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") SamePersonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.join(id, form.people()))) {
            return asking(id, model);
        }
        return Return.to(id, flash, "signals.same.done");
    }

    @PostMapping("/apart")
    @Allowed(Action.ENRICH_SIGNAL)
    String part(@PathVariable SignalId id, @RequestParam UUID person, RedirectAttributes flash) {
        desk.part(id, person);
        return Return.to(id, flash, "signals.same.undone");
    }

    private String asking(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        model.addAttribute("people", choices.parts(reader.read(id).story()).people());
        return "signals/people";
    }
}
