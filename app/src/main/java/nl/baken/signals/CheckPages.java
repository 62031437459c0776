package nl.baken.signals;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** The checklist and the indicators of a signal. */
@Controller
class CheckPages {

    private final SignalDesk desk;
    private final SignalReader reader;
    private final IndicatorSheet sheet;
    private final Choices choices;
    private final Clock clock;

    CheckPages(SignalDesk desk, SignalReader reader, IndicatorSheet sheet, Choices choices, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.sheet = sheet;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/signals/{id}/check")
    @Allowed(Action.ENRICH_SIGNAL)
    String askCheck(@PathVariable SignalId id, @RequestParam(defaultValue = "") String question, Model model) {
        model.addAttribute("form", CheckForm.about(question, LocalDate.now(clock)));
        return checking(id, model);
    }

    @PostMapping("/signals/{id}/check")
    @Allowed(Action.ENRICH_SIGNAL)
    String check(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") CheckForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.answer(id, form.answer()))) {
            return checking(id, model);
        }
        return Return.to(id, flash, "signals.check.saved");
    }

    @GetMapping("/signals/{id}/indicators")
    @Allowed(Action.ENRICH_SIGNAL)
    String askIndicators(@PathVariable SignalId id, Model model) {
        model.addAttribute("form", sheet.form(id));
        return indicating(id, model);
    }

    @PostMapping("/signals/{id}/indicators")
    @Allowed(Action.ENRICH_SIGNAL)
    String indicate(
            @PathVariable SignalId id,
            @Valid @ModelAttribute("form") IndicatorsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> sheet.save(id, form))) {
            sheet.requireFit(form);
            return indicating(id, model);
        }
        return Return.to(id, flash, "signals.indicators.saved");
    }

    private String checking(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        model.addAttribute("outcomes", choices.outcomes());
        return "signals/check";
    }

    private String indicating(SignalId id, Model model) {
        model.addAttribute("signal", reader.handled(id));
        model.addAttribute("groups", sheet.groups());
        return "signals/indicators";
    }
}
