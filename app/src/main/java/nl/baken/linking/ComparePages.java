package nl.baken.linking;

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

/** Two to five signals and dossiers side by side, of one kind or of both. */
@Controller
class ComparePages {

    private static final String PAGE = "linking/compare";

    private final SideBySideReader reader;

    ComparePages(SideBySideReader reader) {
        this.reader = reader;
    }

    // One text with commas: nothing is said twice in an address.
    @GetMapping("/links/compare")
    @Allowed(Action.LIST_SIGNALS)
    String compare(@RequestParam(defaultValue = "") List<RecordId> of, Model model) {
        List<RecordId> records = of.stream().distinct().toList();
        model.addAttribute("form", CompareForm.empty());
        if (SideBySide.fits(records.size())) {
            model.addAttribute("compared", reader.read(records));
        }
        return PAGE;
    }

    @PostMapping("/links/compare")
    @Allowed(Action.LIST_SIGNALS)
    String choose(@Valid @ModelAttribute("form") CompareForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> redirect.addAttribute("of", chosen(form)))) {
            return PAGE;
        }
        return "redirect:/links/compare";
    }

    private String chosen(CompareForm form) {
        List<RecordNumber> numbers = SideBySide.numbers(form.numbers());
        if (!SideBySide.fits(numbers.size())) {
            throw new Refused("linking.compare.some");
        }
        return numbers.stream()
                .map(number -> reader.find(number)
                        .map(String::valueOf)
                        .orElseThrow(() -> new Refused("linking.compare.number")))
                .collect(joining(","));
    }
}
