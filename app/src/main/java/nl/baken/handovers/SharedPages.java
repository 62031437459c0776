package nl.baken.handovers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was shared of a signal, and writing down what went on paper to somebody without a desk. */
@Controller
class SharedPages {

    private final SharedDesk desk;
    private final SignalDesk signals;

    SharedPages(SharedDesk desk, SignalDesk signals) {
        this.desk = desk;
        this.signals = signals;
    }

    @GetMapping("/signals/{id}/shared")
    @Allowed(Action.OFFER_HANDOVER)
    String shared(@PathVariable SignalId id, Model model) {
        model.addAttribute("signal", signals.card(id));
        model.addAttribute("lines", desk.of(id));
        model.addAttribute("told", desk.told(id));
        return "handovers/shared";
    }

    @GetMapping("/signals/{id}/paper")
    @Allowed(Action.OFFER_HANDOVER)
    String empty(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", PaperForm.empty());
        return page(id, model);
    }

    @PostMapping("/signals/{id}/paper/preview")
    @Allowed(Action.OFFER_HANDOVER)
    String preview(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult result,
            Model model) {
        if (result.hasErrors() || Attempt.refused(result, () -> model.addAttribute("chosen", desk.chosen(id, form)))) {
            return page(id, model);
        }
        model.addAttribute("signal", signals.card(id));
        return "handovers/paper-preview";
    }

    @PostMapping("/signals/{id}/paper/change")
    @Allowed(Action.OFFER_HANDOVER)
    String change(
            @PathVariable SignalId id, @ModelAttribute("form") PaperForm form, BindingResult result, Model model) {
        return page(id, model);
    }

    @PostMapping("/signals/{id}/paper")
    @Allowed(Action.OFFER_HANDOVER)
    String write(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.write(id, form))) {
            return page(id, model);
        }
        flash.addFlashAttribute("notice", "handovers.paper.done");
        return "redirect:/signals/" + id.value() + "/shared";
    }

    private String page(SignalId id, Model model) {
        model.addAttribute("signal", signals.card(id));
        model.addAttribute("parts", signals.disclosable(id));
        return "handovers/paper";
    }
}
