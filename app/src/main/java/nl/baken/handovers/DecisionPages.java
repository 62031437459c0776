package nl.baken.handovers;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the receiving desk does with a handover: accept, give back, tell the outcome, destroy what was withdrawn. */
@Controller
class DecisionPages {

    private final HandoverDesk desk;
    private final Steps steps;

    DecisionPages(HandoverDesk desk, Steps steps) {
        this.desk = desk;
        this.steps = steps;
    }

    @PostMapping("/handovers/{id}/accept")
    @Allowed(Action.DECIDE_HANDOVER)
    String accept(@PathVariable HandoverId id, RedirectAttributes flash) {
        return steps.take(id, flash, Step.ACCEPT, () -> desk.accept(id));
    }

    @GetMapping("/handovers/{id}/return")
    @Allowed(Action.DECIDE_HANDOVER)
    String askReason(@PathVariable HandoverId id, Model model) {
        model.addAttribute("form", ReturnForm.empty());
        return returning(id, model);
    }

    @PostMapping("/handovers/{id}/return")
    @Allowed(Action.DECIDE_HANDOVER)
    String giveBack(
            @PathVariable HandoverId id,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (form.lacksNote()) {
            result.rejectValue("note", "handovers.return.note.needed");
        }
        return result.hasErrors()
                ? returning(id, model)
                : steps.take(id, flash, Step.GIVE_BACK, () -> desk.giveBack(id, form.reason(), form.note()));
    }

    @GetMapping("/handovers/{id}/outcome")
    @Allowed(Action.DECIDE_HANDOVER)
    String askOutcome(@PathVariable HandoverId id, Model model) {
        model.addAttribute("form", OutcomeForm.empty());
        return reporting(id, model);
    }

    @PostMapping("/handovers/{id}/outcome")
    @Allowed(Action.DECIDE_HANDOVER)
    String report(
            @PathVariable HandoverId id,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        return result.hasErrors()
                ? reporting(id, model)
                : steps.take(id, flash, Step.REPORT, () -> desk.report(id, form.outcome(), form.advice(), form.note()));
    }

    @PostMapping("/handovers/{id}/forget")
    @Allowed(Action.DECIDE_HANDOVER)
    String forget(@PathVariable HandoverId id, RedirectAttributes flash) {
        return steps.take(id, flash, Step.FORGET, () -> desk.forget(id));
    }

    private String returning(HandoverId id, Model model) {
        model.addAttribute("card", desk.decidable(id));
        return "handovers/return";
    }

    private String reporting(HandoverId id, Model model) {
        model.addAttribute("card", desk.decidable(id));
        return "handovers/outcome";
    }
}
