package nl.baken.intake;

import jakarta.validation.Valid;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where colleagues write down what came to them: the full report, and the two minutes of a telephone call. */
@Controller
class ColleaguePages {

    private static final String FULL = "intake/professional";
    private static final String CALL = "intake/phone";

    private final ColleagueDesk desk;
    private final Answers answers;
    private final Access access;

    ColleaguePages(ColleagueDesk desk, Answers answers, Access access) {
        this.desk = desk;
        this.answers = answers;
        this.access = access;
    }

    @ModelAttribute("answers")
    Answers answers() {
        return answers;
    }

    /** Whether the forms tell while they are filled in what that may touch. */
    @ModelAttribute("looksAhead")
    boolean looksAhead() {
        return access.may(Action.LOOK_AHEAD);
    }

    @GetMapping("/reports/new")
    @Allowed(Action.REGISTER_SIGNAL)
    String full(Model model) {
        model.addAttribute("form", ColleagueForm.empty());
        return FULL;
    }

    @PostMapping(path = "/reports/new", params = "more")
    @Allowed(Action.REGISTER_SIGNAL)
    String onePersonMore(@ModelAttribute("form") ColleagueForm form, Model model) {
        model.addAttribute("form", form.withOneMore());
        return FULL;
    }

    @PostMapping(path = "/reports/new", params = "!more")
    @Allowed(Action.REGISTER_SIGNAL)
    String registerInFull(@Valid @ModelAttribute("form") ColleagueForm form, BindingResult result, Model model) {
        form.contact().check(result);
        form.about().secrecy().check(result, "about.secrecy");
        return result.hasErrors()
                ? FULL
                : Attempt.of(result, () -> register("PROFESSIONAL", form, model))
                        .orElse(FULL);
    }

    @GetMapping("/reports/phone")
    @Allowed(Action.REGISTER_SIGNAL)
    String call(Model model) {
        model.addAttribute("form", ColleagueForm.empty());
        return CALL;
    }

    @PostMapping("/reports/phone")
    @Allowed(Action.REGISTER_SIGNAL)
    String registerCall(@Valid @ModelAttribute("form") ColleagueForm form, BindingResult result, Model model) {
        form.contact().check(result);
        form.about().secrecy().check(result, "about.secrecy");
        return result.hasErrors()
                ? CALL
                : Attempt.of(result, () -> register("PHONE", form, model)).orElse(CALL);
    }

    @GetMapping("/reports/thanks")
    @Allowed(Action.REGISTER_SIGNAL)
    String thanks() {
        return "intake/thanks";
    }

    private String register(String channel, ColleagueForm form, Model model) {
        FrontDesk.Taken taken = desk.take(channel, form);
        String next = access.may(Action.READ_SIGNAL, taken.signal())
                ? "/signals/" + taken.signal().value()
                : "/reports/thanks";
        if (!form.agreed(ColleagueForm.CODE)) {
            return "redirect:" + next;
        }
        model.addAttribute("code", taken.code().spoken());
        model.addAttribute("next", next);
        return "intake/handed-out";
    }
}
