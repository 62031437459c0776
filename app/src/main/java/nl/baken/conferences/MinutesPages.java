package nl.baken.conferences;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the chair writes the minutes: decisions, and who does what before when. */
@Controller
class MinutesPages {

    private final MinutesDesk desk;
    private final MinutesChoices choices;
    private final Steps steps;

    MinutesPages(MinutesDesk desk, MinutesChoices choices, Steps steps) {
        this.desk = desk;
        this.choices = choices;
        this.steps = steps;
    }

    @GetMapping("/conferences/{id}/decisions")
    @Allowed(Action.HOLD_CONFERENCE)
    String decision(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("form", new DecisionForm(choices.first(id), ""));
        return page(id, model, "conferences/decision");
    }

    @PostMapping("/conferences/{id}/decisions")
    @Allowed(Action.HOLD_CONFERENCE)
    String decide(
            @PathVariable ConferenceId id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        choices.requireItem(id, form.item(), result);
        if (result.hasErrors()
                || Attempt.refused(
                        result, () -> desk.decide(id, new ItemId(UUID.fromString(form.item())), form.told()))) {
            return page(id, model, "conferences/decision");
        }
        flash.addFlashAttribute("notice", "conferences.done.decision");
        return "redirect:/conferences/" + id.value();
    }

    @PostMapping("/conferences/{id}/decisions/{decision}/remove")
    @Allowed(Action.HOLD_CONFERENCE)
    String strike(@PathVariable ConferenceId id, @PathVariable DecisionId decision, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.removed", () -> desk.strike(id, decision));
    }

    @GetMapping("/conferences/{id}/agreements")
    @Allowed(Action.HOLD_CONFERENCE)
    String agreement(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("form", AgreementForm.about(choices.first(id)));
        return page(id, model, "conferences/agree");
    }

    @PostMapping("/conferences/{id}/agreements")
    @Allowed(Action.HOLD_CONFERENCE)
    String agree(
            @PathVariable ConferenceId id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        choices.requireItem(id, form.item(), result);
        choices.requireParty(id, form.party(), result);
        if (form.lacksReason()) {
            result.rejectValue("reason", "conferences.agree.reason.needed");
        }
        if (result.hasErrors() || Attempt.refused(result, () -> desk.agree(id, form.deal()))) {
            return page(id, model, "conferences/agree");
        }
        flash.addFlashAttribute("notice", "conferences.done.agreement");
        return "redirect:/conferences/" + id.value();
    }

    private String page(ConferenceId id, Model model, String page) {
        model.addAttribute("conference", choices.held(id));
        model.addAttribute("items", choices.items(id));
        model.addAttribute("parties", choices.parties(id));
        model.addAttribute("informings", choices.informings());
        return page;
    }
}
