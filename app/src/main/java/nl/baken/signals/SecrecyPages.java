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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the desk that handles a signal marks a text of it as under medical secrecy: who reports something cannot judge that. */
@Controller
@RequestMapping("/signals/{id}/texts/{text}/secrecy")
class SecrecyPages {

    private final SignalDesk desk;
    private final SignalReader reader;

    SecrecyPages(SignalDesk desk, SignalReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping
    @Allowed(Action.ENRICH_SIGNAL)
    String ask(@PathVariable SignalId id, @PathVariable UUID text, Model model) {
        model.addAttribute("form", ConditionsForm.EMPTY);
        return page(id, text, model);
    }

    @PostMapping
    @Allowed(Action.ENRICH_SIGNAL)
    String mark(
            @PathVariable SignalId id,
            @PathVariable UUID text,
            @Valid @ModelAttribute("form") ConditionsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.keepSecret(id, text, form.conditions()))) {
            return page(id, text, model);
        }
        return Return.to(id, flash, "signals.secrecy.saved");
    }

    private String page(SignalId id, UUID text, Model model) {
        model.addAttribute("signal", reader.handled(id));
        model.addAttribute("text", text);
        return "signals/secrecy";
    }
}
