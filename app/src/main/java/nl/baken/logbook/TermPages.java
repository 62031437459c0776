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

/** Where the supervisor sees when lines of the logs go, and keeps them when something is going on. */
@Controller
class TermPages {

    private static final String PAGE = "/logbook/terms";

    private final TermDesk desk;
    private final Clock clock;

    TermPages(TermDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Allowed(Action.READ_LOGBOOK)
    String terms(Model model) {
        model.addAttribute("form", HoldForm.EMPTY);
        return page(model);
    }

    @PostMapping(PAGE)
    @Allowed(Action.HOLD_LOGS)
    String hold(
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.hold(form.why(), form.day()))) {
            return page(model);
        }
        redirect.addFlashAttribute("notice", "logbook.terms.held");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/lift")
    @Allowed(Action.HOLD_LOGS)
    String lift(RedirectAttributes redirect) {
        desk.lift();
        redirect.addFlashAttribute("notice", "logbook.terms.lifted");
        return "redirect:" + PAGE;
    }

    private String page(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("terms", desk.terms());
        model.addAttribute("holds", desk.holds());
        model.addAttribute("held", desk.holds().stream().anyMatch(hold -> hold.isActive(today)));
        return "logbook/terms";
    }
}
