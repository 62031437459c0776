package nl.baken.logbook;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the supervisor reviews readings without a case relation. */
@Controller
class FlaggedPages {

    private final ReviewDesk desk;
    private final Clock clock;

    FlaggedPages(ReviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/logbook/flagged")
    @Allowed(Action.REVIEW_READS)
    String list(Model model) {
        model.addAttribute("form", ReviewForm.EMPTY);
        return page(model);
    }

    @PostMapping("/logbook/flagged")
    @Allowed(Action.REVIEW_READS)
    String review(
            @Valid @ModelAttribute("form") ReviewForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.review(form.chosen(), form.judgement(), form.note()))) {
            return page(model);
        }
        redirect.addFlashAttribute("notice", "logbook.flagged.kept");
        return "redirect:/logbook/flagged";
    }

    private String page(Model model) {
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("done", desk.done());
        model.addAttribute("today", LocalDate.now(clock));
        return "logbook/flagged";
    }
}
