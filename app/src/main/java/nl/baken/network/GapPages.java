package nl.baken.network;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody says that help was missing; the list of a year is a page of the figures. */
@Controller
class GapPages {

    private final NeedDesk desk;

    GapPages(NeedDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/gaps/new")
    @Allowed(Action.NOTE_GAP)
    String ask(Model model) {
        model.addAttribute("form", GapForm.EMPTY);
        return "network/gap";
    }

    @PostMapping("/gaps/new")
    @Allowed(Action.NOTE_GAP)
    String note(@Valid @ModelAttribute("form") GapForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.miss(form.need(), form.group(), form.reason()))) {
            return "network/gap";
        }
        redirect.addFlashAttribute("notice", "network.gap.kept");
        return "redirect:/gaps";
    }
}
