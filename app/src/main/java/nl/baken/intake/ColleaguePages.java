package nl.baken.intake;

import jakarta.validation.Valid;
import java.util.Locale;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.codes.CodeLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where colleagues write down what came to them: the full report, and the two minutes of a telephone call. */
@Controller
class ColleaguePages {

    private static final Locale DUTCH = Locale.of("nl");
    private static final String FULL = "intake/professional";
    private static final String CALL = "intake/phone";

    private final FrontDesk desk;
    private final CodeLists lists;
    private final Answers answers;
    private final Access access;
    private final MessageSource messages;

    ColleaguePages(FrontDesk desk, CodeLists lists, Answers answers, Access access, MessageSource messages) {
        this.desk = desk;
        this.lists = lists;
        this.answers = answers;
        this.access = access;
        this.messages = messages;
    }

    @ModelAttribute("answers")
    Answers answers() {
        return answers;
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
        SubmissionKey key = new SubmissionKey(form.submission());
        Report report = form.toReport(channel, note(form), lists);
        boolean comesBack = form.agreed(ColleagueForm.CODE);
        FrontDesk.Taken taken = comesBack ? desk.take(key, report) : desk.takeWithoutCode(key, report);
        String next = access.may(Action.READ_SIGNAL, taken.signal())
                ? "/signals/" + taken.signal().value()
                : "/reports/thanks";
        if (!comesBack) {
            return "redirect:" + next;
        }
        model.addAttribute("code", taken.code().spoken());
        model.addAttribute("next", next);
        return "intake/handed-out";
    }

    // That advice was given must be found again, whatever becomes of the report.
    private String note(ColleagueForm form) {
        return form.agreed(ColleagueForm.ADVICE)
                ? messages.getMessage("intake.agreed.ADVICE.note", new Object[0], DUTCH)
                : "";
    }
}
