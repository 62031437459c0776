package nl.baken.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.codes.CodeLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The public pages where somebody reports; they know nobody and keep nothing between two requests. */
@Controller
class ReportPages {

    private static final String FORM = "intake/report";

    private final FrontDesk desk;
    private final CodeLists lists;
    private final Answers answers;
    private final Crowd crowd;

    ReportPages(FrontDesk desk, CodeLists lists, Answers answers, Crowd crowd) {
        this.desk = desk;
        this.lists = lists;
        this.answers = answers;
        this.crowd = crowd;
    }

    @ModelAttribute("answers")
    Answers answers() {
        return answers;
    }

    @GetMapping("/report")
    @Allowed(Action.VISIT)
    String start(Model model) {
        model.addAttribute("attended", desk.isAttended());
        return "intake/start";
    }

    @GetMapping("/report/privacy")
    @Allowed(Action.VISIT)
    String privacy() {
        return "intake/privacy";
    }

    @GetMapping("/report/new")
    @Allowed(Action.VISIT)
    String form(Model model) {
        if (!desk.isAttended()) {
            return "redirect:/report";
        }
        model.addAttribute("form", ReportForm.empty());
        return FORM;
    }

    @PostMapping("/report/new/language")
    @Allowed(Action.VISIT)
    String inOtherLanguage(@ModelAttribute("form") ReportForm form) {
        return FORM;
    }

    // The answer is the page itself and no redirect: the code may stand in no address and in no cookie. Loading the
    // page again sends the same submission, which is the same report with the same code.
    @PostMapping("/report/new")
    @Allowed(Action.VISIT)
    String send(
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        form.contact().check(result);
        if (result.hasErrors() || crowd.turnsReportAway(result, response)) {
            return FORM;
        }
        Optional<FrontDesk.Taken> taken =
                Attempt.of(result, () -> desk.take(new SubmissionKey(form.submission()), form.toReport(lists)));
        taken.ifPresent(report -> model.addAttribute("code", report.code().spoken()));
        return taken.isPresent() ? "intake/received" : FORM;
    }
}
