package nl.baken.conferences;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is on the agenda, and who is asked to the table. */
@Controller
class AgendaPages {

    private final AgendaDesk agenda;
    private final InvitationDesk invitations;
    private final ConferenceViews views;
    private final Guests guests;
    private final Steps steps;

    AgendaPages(AgendaDesk agenda, InvitationDesk invitations, ConferenceViews views, Guests guests, Steps steps) {
        this.agenda = agenda;
        this.invitations = invitations;
        this.views = views;
        this.guests = guests;
        this.steps = steps;
    }

    @GetMapping("/conferences/{id}/items")
    @Allowed(Action.HOLD_CONFERENCE)
    String item(@PathVariable ConferenceId id, @RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("form", new ItemForm(number, ""));
        return itemPage(id, model);
    }

    @PostMapping("/conferences/{id}/items")
    @Allowed(Action.HOLD_CONFERENCE)
    String addItem(
            @PathVariable ConferenceId id,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> agenda.add(id, form.number(), form.question()))) {
            return itemPage(id, model);
        }
        flash.addFlashAttribute("notice", "conferences.done.item");
        return "redirect:/conferences/" + id.value();
    }

    @PostMapping("/conferences/{id}/items/{item}/remove")
    @Allowed(Action.HOLD_CONFERENCE)
    String removeItem(@PathVariable ConferenceId id, @PathVariable ItemId item, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.removed", () -> agenda.remove(id, item));
    }

    @GetMapping("/conferences/{id}/parties")
    @Allowed(Action.HOLD_CONFERENCE)
    String parties(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("form", PartyForm.empty());
        return partyPage(id, model);
    }

    @PostMapping("/conferences/{id}/parties")
    @Allowed(Action.HOLD_CONFERENCE)
    String ask(
            @PathVariable ConferenceId id,
            @Valid @ModelAttribute("form") PartyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> invitations.ask(id, form.parties(), form.ground()))) {
            return partyPage(id, model);
        }
        flash.addFlashAttribute("notice", "conferences.done.parties");
        return "redirect:/conferences/" + id.value();
    }

    @PostMapping("/conferences/{id}/parties/{party}/remove")
    @Allowed(Action.HOLD_CONFERENCE)
    String leaveOut(@PathVariable ConferenceId id, @PathVariable PartyId party, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.removed", () -> invitations.leaveOut(id, party));
    }

    private String itemPage(ConferenceId id, Model model) {
        model.addAttribute("conference", views.held(id));
        return "conferences/item";
    }

    private String partyPage(ConferenceId id, Model model) {
        Conference conference = views.held(id);
        model.addAttribute("conference", conference);
        model.addAttribute("guests", guests.choices(conference.gathering().day()));
        return "conferences/parties";
    }
}
