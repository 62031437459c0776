package nl.baken.handovers;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a paper that a desk gave to somebody without one: asked after each year, taken back, destroyed. */
@Controller
@RequestMapping("/papers/{id}")
class PaperPages {

    private final GivenDesk desk;
    private final Clock clock;

    PaperPages(GivenDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(Action.FOLLOW_PAPER)
    String show(@PathVariable HandoverId id, Model model) {
        model.addAttribute("form", GroundForm.empty());
        return page(id, model);
    }

    @PostMapping("/report-back")
    @Allowed(Action.FOLLOW_PAPER)
    String reportBack(
            @PathVariable HandoverId id,
            @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        return take(id, result, model, flash, "report_back", () -> desk.stillUsed(id));
    }

    @PostMapping("/destroyed")
    @Allowed(Action.FOLLOW_PAPER)
    String destroyed(
            @PathVariable HandoverId id,
            @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        return take(id, result, model, flash, "destroyed", () -> desk.destroyed(id));
    }

    @PostMapping("/take-back")
    @Allowed(Action.FOLLOW_PAPER)
    String takeBack(
            @PathVariable HandoverId id,
            @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        return take(id, result, model, flash, "take_back", () -> desk.takeBackPaper(id));
    }

    @PostMapping("/ground")
    @Allowed(Action.FOLLOW_PAPER)
    String ground(
            @PathVariable HandoverId id,
            @Valid @ModelAttribute("form") GroundForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        return take(id, result, model, flash, "ground", () -> desk.groundPaper(id, form.ground()));
    }

    private String take(
            HandoverId id, BindingResult result, Model model, RedirectAttributes flash, String done, Runnable step) {
        desk.paper(id);
        if (result.hasErrors() || Attempt.refused(result, step)) {
            return page(id, model);
        }
        flash.addFlashAttribute("notice", "handovers.given.done." + done);
        return "redirect:/papers/" + id.value();
    }

    private String page(HandoverId id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("given", desk.paper(id));
        model.addAttribute("today", LocalDate.now(clock));
        return "handovers/given";
    }
}
