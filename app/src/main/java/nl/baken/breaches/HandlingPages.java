package nl.baken.breaches;

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

/** Where the contact point handles a breach, step by step. */
@Controller
@RequestMapping("/breaches/{id}")
class HandlingPages {

    private static final String KEPT = "breaches.kept";

    private final Breaches breaches;
    private final HandlingDesk desk;
    private final Clock clock;

    HandlingPages(Breaches breaches, HandlingDesk desk, Clock clock) {
        this.breaches = breaches;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/assess")
    @Allowed(Action.KEEP_BREACHES)
    String askWhatItIs(@PathVariable BreachId id, Model model) {
        model.addAttribute("form", AssessForm.of(breach(id, model)));
        return "breaches/assess";
    }

    @PostMapping("/assess")
    @Allowed(Action.KEEP_BREACHES)
    String assess(
            @PathVariable BreachId id,
            @Valid @ModelAttribute("form") AssessForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        breach(id, model);
        if (!result.hasErrors() && !form.subjects().isGrounded()) {
            result.rejectValue("subjects.ground", "breaches.ground.needed");
        }
        if (result.hasErrors()
                || Attempt.refused(result, () -> desk.assess(id, form.version(), form.assessment(), form.reasons()))) {
            return "breaches/assess";
        }
        return BreachPages.kept(id, KEPT, redirect);
    }

    @GetMapping("/notify")
    @Allowed(Action.KEEP_BREACHES)
    String askWhenNotified(@PathVariable BreachId id, Model model) {
        model.addAttribute("form", MomentForm.on(LocalDate.now(clock)));
        return moment(id, "notify", model);
    }

    @PostMapping("/notify")
    @Allowed(Action.KEEP_BREACHES)
    String notifyAuthority(
            @PathVariable BreachId id,
            @Valid @ModelAttribute("form") MomentForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String page = moment(id, "notify", model);
        boolean kept = !result.hasErrors()
                && !Attempt.refused(result, () -> desk.notifyAuthority(id, form.moment(clock.getZone()), form.said()));
        return kept ? BreachPages.kept(id, KEPT, redirect) : page;
    }

    @GetMapping("/tell")
    @Allowed(Action.KEEP_BREACHES)
    String askWhenTold(@PathVariable BreachId id, Model model) {
        model.addAttribute("form", MomentForm.on(LocalDate.now(clock)));
        return moment(id, "tell", model);
    }

    @PostMapping("/tell")
    @Allowed(Action.KEEP_BREACHES)
    String tell(
            @PathVariable BreachId id,
            @Valid @ModelAttribute("form") MomentForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String page = moment(id, "tell", model);
        boolean kept = !result.hasErrors()
                && !Attempt.refused(result, () -> desk.tell(id, form.moment(clock.getZone()), form.said()));
        return kept ? BreachPages.kept(id, KEPT, redirect) : page;
    }

    @GetMapping("/supplement")
    @Allowed(Action.KEEP_BREACHES)
    String askMore(@PathVariable BreachId id, Model model) {
        model.addAttribute("form", WordsForm.EMPTY);
        return words(id, "supplement", model);
    }

    @PostMapping("/supplement")
    @Allowed(Action.KEEP_BREACHES)
    String supplement(
            @PathVariable BreachId id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String page = words(id, "supplement", model);
        boolean kept = !result.hasErrors() && !Attempt.refused(result, () -> desk.supplement(id, form.said()));
        return kept ? BreachPages.kept(id, KEPT, redirect) : page;
    }

    @GetMapping("/close")
    @Allowed(Action.KEEP_BREACHES)
    String askLessons(@PathVariable BreachId id, Model model) {
        model.addAttribute("form", WordsForm.EMPTY);
        return words(id, "close", model);
    }

    @PostMapping("/close")
    @Allowed(Action.KEEP_BREACHES)
    String close(
            @PathVariable BreachId id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        String page = words(id, "close", model);
        boolean kept = !result.hasErrors() && !Attempt.refused(result, () -> desk.close(id, form.said()));
        return kept ? BreachPages.kept(id, KEPT, redirect) : page;
    }

    @PostMapping("/reopen")
    @Allowed(Action.KEEP_BREACHES)
    String reopen(@PathVariable BreachId id, RedirectAttributes redirect) {
        desk.reopen(id);
        return BreachPages.kept(id, KEPT, redirect);
    }

    private String moment(BreachId id, String done, Model model) {
        breach(id, model);
        model.addAttribute("step", done);
        return "breaches/moment";
    }

    private String words(BreachId id, String said, Model model) {
        breach(id, model);
        model.addAttribute("step", said);
        return "breaches/words";
    }

    private Breach breach(BreachId id, Model model) {
        Breach breach = breaches.find(id);
        model.addAttribute("breach", breach);
        return breach;
    }
}
