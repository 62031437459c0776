package nl.baken.handovers;

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

/** Where the giver of a handover chooses another ground for it, or takes it back. */
@Controller
class GivenPages {

    private static final String GROUND = "/handovers/{id}/ground";

    private final GivenDesk desk;

    GivenPages(GivenDesk desk) {
        this.desk = desk;
    }

    @GetMapping(GROUND)
    @Allowed(Action.WITHDRAW_HANDOVER)
    String show(@PathVariable HandoverId id, Model model) {
        model.addAttribute("form", GroundForm.empty());
        return page(id, model);
    }

    @PostMapping(GROUND)
    @Allowed(Action.WITHDRAW_HANDOVER)
    String ground(
            @PathVariable HandoverId id,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        desk.handover(id);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.ground(id, form.ground()))) {
            return page(id, model);
        }
        flash.addFlashAttribute("notice", "handovers.given.done.ground");
        return "redirect:/handovers/" + id.value();
    }

    @PostMapping("/handovers/{id}/take-back")
    @Allowed(Action.WITHDRAW_HANDOVER)
    String takeBack(
            @PathVariable HandoverId id,
            @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        desk.handover(id);
        if (Attempt.refused(result, () -> desk.takeBack(id))) {
            return page(id, model);
        }
        flash.addFlashAttribute("notice", "handovers.given.done.take_back");
        return "redirect:/handovers/" + id.value();
    }

    private String page(HandoverId id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("given", desk.handover(id));
        return "handovers/ground";
    }
}
