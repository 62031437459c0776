package nl.baken.signals;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signals laid together and laid apart. */
@Controller
class MergePages {

    private final SignalDesk desk;
    private final SignalReader reader;
    private final Choices choices;

    MergePages(SignalDesk desk, SignalReader reader, Choices choices) {
        this.desk = desk;
        this.reader = reader;
        this.choices = choices;
    }

    @GetMapping("/signals/{id}/merge")
    @Allowed(Action.ENRICH_SIGNAL)
    String askTarget(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", MergeForm.empty());
        return merging(id, model);
    }

    @PostMapping("/signals/{id}/merge")
    @Allowed(Action.ENRICH_SIGNAL)
    String merge(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") MergeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.merge(id, target(form)))) {
            return merging(id, model);
        }
        return Return.to(target(form), flash, "signals.merge.done");
    }

    @GetMapping("/signals/{id}/apart")
    @Allowed(Action.ENRICH_SIGNAL)
    String askWhy(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", ApartForm.empty());
        return parting(id, model);
    }

    @PostMapping("/signals/{id}/apart")
    @Allowed(Action.ENRICH_SIGNAL)
    String takeApart(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") ApartForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.takeApart(id, form.reason()))) {
            return parting(id, model);
        }
        return Return.to(id, flash, "signals.apart.done");
    }

    @GetMapping("/signals/{id}/split")
    @Allowed(Action.ENRICH_SIGNAL)
    String askParts(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", SplitForm.empty());
        return splitting(id, model);
    }

    @PostMapping("/signals/{id}/split")
    @Allowed(Action.ENRICH_SIGNAL)
    String split(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") SplitForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.split(id, form.texts(), form.people()))) {
            return splitting(id, model);
        }
        return Return.to(id, flash, "signals.split.done");
    }

    private SignalId target(MergeForm form) {
        return desk.findByNumber(form.number())
                .map(SignalCard::id)
                .orElseThrow(() -> new Refused("signals.refused.noSuchNumber"));
    }

    private String merging(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        return "signals/merge";
    }

    private String parting(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        return "signals/apart";
    }

    private String splitting(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        model.addAttribute("parts", choices.parts(reader.read(id).story()));
        return "signals/split";
    }
}
