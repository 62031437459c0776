package nl.baken.dossiers;

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

/** Two to five people who have a dossier side by side. */
@Controller
class ComparePages {

    private final SideBySideReader reader;

    ComparePages(SideBySideReader reader) {
        this.reader = reader;
    }

    // One text with commas: nothing is said twice in an address.
    @GetMapping("/dossiers/compare")
    @Allowed(Action.LIST_DOSSIERS)
    String compare(@RequestParam(defaultValue = "") List<DossierId> of, Model model) {
        List<DossierId> ids = of.stream().distinct().toList();
        model.addAttribute("form", CompareForm.empty());
        if (SideBySide.fits(ids.size())) {
            model.addAttribute("compared", reader.read(ids));
        }
        return "dossiers/compare";
    }

    @PostMapping("/dossiers/compare")
    @Allowed(Action.LIST_DOSSIERS)
    String choose(@Valid @ModelAttribute("form") CompareForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> redirect.addAttribute("of", chosen(form)))) {
            return "dossiers/compare";
        }
        return "redirect:/dossiers/compare";
    }

    private String chosen(CompareForm form) {
        List<RecordNumber> numbers = SideBySide.numbers(form.numbers());
        if (!SideBySide.fits(numbers.size())) {
            throw new Refused("dossiers.compare.some");
        }
        return numbers.stream()
                .map(number -> reader.find(number)
                        .map(id -> id.value().toString())
                        .orElseThrow(() -> new Refused("dossiers.compare.number")))
                .collect(joining(","));
    }
}
