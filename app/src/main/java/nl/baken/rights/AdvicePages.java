package nl.baken.rights;

import jakarta.validation.Valid;
import java.util.Map;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.rights.Words.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the supervisor advises about a representative who may be the perpetrator. */
@Controller
@RequestMapping("/requests/{id}/advice")
class AdvicePages {

    private final AdviceDesk desk;

    AdvicePages(AdviceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Action.ADVISE_REQUEST)
    String read(@PathVariable RequestId id, Model model) {
        model.addAttribute("form", AdviceForm.EMPTY);
        return page(id, model);
    }

    @PostMapping
    @Allowed(Action.ADVISE_REQUEST)
    String advise(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") AdviceForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.advise(id, form.chosen(), form.said()))) {
            return page(id, model);
        }
        return Return.to(id, "/advice", flash, "rights.done.advised");
    }

    private String page(RequestId id, Model model) {
        model.addAttribute("request", desk.read(id));
        Map<Kind, String> told = desk.told(id);
        model.addAttribute("suspicion", told.getOrDefault(Kind.SUSPICION, ""));
        model.addAttribute("advised", told.getOrDefault(Kind.ADVICE, ""));
        return "rights/advice";
    }
}
