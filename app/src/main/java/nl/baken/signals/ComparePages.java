package nl.baken.signals;

import static java.util.stream.Collectors.joining;

import jakarta.validation.Valid;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import nl.baken.shared.SideBySide;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two to five signals side by side. */
@Controller
class ComparePages {

    private final SideBySideReader reader;
    private final SignalDesk desk;

    ComparePages(SideBySideReader reader, SignalDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    // One text with commas: nothing is said twice in an address.
    @GetMapping("/signals/compare")
    @Allowed(Action.LIST_SIGNALS)
    String compare(@RequestParam(defaultValue = "") List<SignalId> of, Model model) {
        List<SignalId> ids = of.stream().distinct().toList();
        model.addAttribute("form", CompareForm.empty());
        if (SideBySide.fits(ids.size())) {
            model.addAttribute("compared", reader.read(ids));
        }
        return "signals/compare";
    }

    @PostMapping("/signals/compare")
    @Allowed(Action.LIST_SIGNALS)
    String choose(@Valid @ModelAttribute("form") CompareForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> redirect.addAttribute("of", chosen(form)))) {
            return "signals/compare";
        }
        return "redirect:/signals/compare";
    }

    private String chosen(CompareForm form) {
        List<RecordNumber> numbers = SideBySide.numbers(form.numbers());
        if (!SideBySide.fits(numbers.size())) {
            throw new Refused("signals.compare.some");
        }
        return numbers.stream()
                .map(number -> desk.findByNumber(number.value())
                        .map(card -> card.id().value().toString())
                        .orElseThrow(() -> new Refused("signals.refused.noSuchNumber")))
                .collect(joining(","));
    }
}
