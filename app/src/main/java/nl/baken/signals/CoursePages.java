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

/** The course of a signal: picked up, given to a colleague, closed, opened again. */
@Controller
class CoursePages {

    private final SignalDesk desk;
    private final SignalReader reader;
    private final Choices choices;

    CoursePages(SignalDesk desk, SignalReader reader, Choices choices) {
        this.desk = desk;
        this.reader = reader;
        this.choices = choices;
    }

    @PostMapping("/signals/{id}/pick-up")
    @Allowed(Action.ENRICH_SIGNAL)
    String pickUp(@PathVariable SignalId id, RedirectAttributes flash) {
        desk.pickUp(id);
        return Return.to(id, flash, "signals.pickUp.done");
    }

    @PostMapping("/signals/{id}/adopt")
    @Allowed(Action.READ_SIGNAL)
    String adopt(@PathVariable SignalId id, RedirectAttributes flash) {
        desk.adopt(id);
        return Return.to(id, flash, "signals.adopt.done");
    }

    @PostMapping("/signals/{id}/reopen")
    @Allowed(Action.CLOSE_SIGNAL)
    String reopen(@PathVariable SignalId id, RedirectAttributes flash) {
        desk.reopen(id);
        return Return.to(id, flash, "signals.reopen.done");
    }

    @PostMapping("/signals/{id}/keep-closed")
    @Allowed(Action.CLOSE_SIGNAL)
    String keepClosed(@PathVariable SignalId id, RedirectAttributes flash) {
        desk.keepClosed(id);
        return Return.to(id, flash, "signals.recall.kept");
    }

    @PostMapping("/signals/{id}/supplements")
    @Allowed(Action.ENRICH_SIGNAL)
    String readSupplements(@PathVariable SignalId id, RedirectAttributes flash) {
        desk.readSupplements(id);
        return Return.to(id, flash, "signals.supplements.done");
    }

    @GetMapping("/signals/{id}/assign")
    @Allowed(Action.ENRICH_SIGNAL)
    String askColleague(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", AssignForm.empty());
        return assigning(id, model);
    }

    @PostMapping("/signals/{id}/assign")
    @Allowed(Action.ENRICH_SIGNAL)
    String assign(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") AssignForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.assign(id, form.chosen()))) {
            return assigning(id, model);
        }
        return Return.to(id, flash, "signals.assign.done");
    }

    @GetMapping("/signals/{id}/close")
    @Allowed(Action.CLOSE_SIGNAL)
    String askReason(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", CloseForm.empty());
        return closing(id, model);
    }

    @PostMapping("/signals/{id}/close")
    @Allowed(Action.CLOSE_SIGNAL)
    String close(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") CloseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.close(id, form.reason(), form.feedback()))) {
            return closing(id, model);
        }
        return Return.to(id, flash, "signals.close.done");
    }

    private String assigning(SignalId id, Model model) {
        model.addAttribute("colleagues", choices.colleagues(id));
        model.addAttribute("signal", reader.handled(id));
        return "signals/assign";
    }

    private String closing(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        return "signals/close";
    }
}
