package nl.baken.neighbours;

import jakarta.validation.Valid;
import java.util.Optional;
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

/** Where whoever holds a signal or dossier asks other regions about it, and reads what they said and what they asked. */
@Controller
class AskPages {

    private static final String SIGNAL = "/signals/{id}/regions";
    private static final String DOSSIER = "/dossiers/{id}/regions";

    private final AskViews views;
    private final AskDesk desk;

    AskPages(AskViews views, AskDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    @GetMapping({SIGNAL, DOSSIER})
    @Allowed(Action.ASK_NEIGHBOURS)
    String show(@PathVariable RecordId id, Model model) {
        model.addAttribute("form", AskForm.EMPTY);
        return page(id, model);
    }

    @PostMapping({SIGNAL, DOSSIER})
    @Allowed(Action.ASK_NEIGHBOURS)
    String ask(
            @PathVariable RecordId id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String back = views.of(id).card().href() + "/regions";
        Optional<Integer> asked =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.ask(id, form.purpose()));
        if (asked.isEmpty()) {
            return page(id, model);
        }
        redirect.addFlashAttribute("notice", asked.get() > 0 ? "neighbours.asked" : "neighbours.nothing");
        return "redirect:" + back;
    }

    private String page(RecordId id, Model model) {
        model.addAttribute("view", views.of(id));
        return "neighbours/ask";
    }
}
