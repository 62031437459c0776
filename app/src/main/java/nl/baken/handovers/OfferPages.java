package nl.baken.handovers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the offering desk does: choose, look it over, offer; withdraw; go on with what came back. */
@Controller
class OfferPages {

    private final HandoverDesk desk;
    private final Steps steps;
    private final Choosing choosing;

    OfferPages(HandoverDesk desk, Steps steps, Choosing choosing) {
        this.desk = desk;
        this.steps = steps;
        this.choosing = choosing;
    }

    @GetMapping("/handovers/new")
    @Allowed(Action.OFFER_HANDOVER)
    String form(@RequestParam SignalId signal, Model model) {
        model.addAttribute("form", OfferForm.empty());
        return choosing.page(signal, model);
    }

    @PostMapping("/handovers/new")
    @Allowed(Action.OFFER_HANDOVER)
    String change(@RequestParam SignalId signal, @ModelAttribute("form") OfferForm form, Model model) {
        return choosing.page(signal, model);
    }

    @PostMapping("/handovers/preview")
    @Allowed(Action.OFFER_HANDOVER)
    String preview(
            @RequestParam SignalId signal,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult result,
            Model model) {
        form.requireConditions(result);
        try {
            return result.hasErrors()
                    ? choosing.page(signal, model)
                    : choosing.preview(signal, desk.preview(signal, form.offer()), model);
        } catch (Refused refused) {
            OfferForm.show(refused, result);
            return choosing.page(signal, model);
        }
    }

    @PostMapping("/handovers")
    @Allowed(Action.OFFER_HANDOVER)
    String offer(
            @RequestParam SignalId signal,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.requireConditions(result);
        try {
            return result.hasErrors()
                    ? choosing.page(signal, model)
                    : choosing.offered(desk.offer(signal, form.offer()), flash);
        } catch (Refused refused) {
            OfferForm.show(refused, result);
            return choosing.page(signal, model);
        }
    }

    @PostMapping("/handovers/{id}/withdraw")
    @Allowed(Action.WITHDRAW_HANDOVER)
    String withdraw(@PathVariable HandoverId id, RedirectAttributes flash) {
        return steps.take(id, flash, Step.WITHDRAW, () -> desk.withdraw(id));
    }

    @PostMapping("/handovers/{id}/settle")
    @Allowed(Action.WITHDRAW_HANDOVER)
    String settle(@PathVariable HandoverId id, RedirectAttributes flash) {
        return steps.take(id, flash, Step.SETTLE, () -> desk.settle(id));
    }

    @PostMapping("/handovers/{id}/tell")
    @Allowed(Action.WITHDRAW_HANDOVER)
    String tell(@PathVariable HandoverId id, RedirectAttributes flash) {
        return steps.take(id, flash, Step.SETTLE, () -> desk.tellReporter(id));
    }
}
