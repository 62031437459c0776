package nl.baken.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The public pages where a reporter comes back; the code travels in the body of each request and is kept nowhere. */
@Controller
class ReceiptPages {

    private static final String ENTRY = "intake/receipt";
    private static final String CONVERSATION = "intake/conversation";

    private final FrontDesk desk;
    private final Crowd crowd;

    ReceiptPages(FrontDesk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    @GetMapping("/report/receipt")
    @Allowed(Action.VISIT)
    String entry(Model model) {
        model.addAttribute("form", new ReceiptForm(""));
        return ENTRY;
    }

    @PostMapping("/report/receipt")
    @Allowed(Action.VISIT)
    String open(
            @Valid @ModelAttribute("form") ReceiptForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        if (result.hasErrors() || isCrowded(result, response)) {
            return ENTRY;
        }
        Optional<Conversation> found = desk.conversation(form.code());
        if (found.isEmpty()) {
            result.rejectValue("code", "intake.receipt.unknown");
            return ENTRY;
        }
        model.addAttribute("conversation", found.get());
        model.addAttribute("form", SupplementForm.of(form.code()));
        return CONVERSATION;
    }

    @PostMapping("/report/receipt/supplement")
    @Allowed(Action.VISIT)
    String add(
            @Valid @ModelAttribute("form") SupplementForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        if (!isCrowded(result, response) && !result.hasErrors()) {
            desk.supplement(new SubmissionKey(form.submission()), form.code(), form.text());
            model.addAttribute("notice", "intake.conversation.added");
            model.addAttribute("form", SupplementForm.of(form.code()));
        }
        return conversation(form.code(), model);
    }

    @PostMapping("/report/receipt/language")
    @Allowed(Action.VISIT)
    String inOtherLanguage(@ModelAttribute("form") SupplementForm form, Model model) {
        return conversation(form.code(), model);
    }

    private String conversation(String code, Model model) {
        Optional<Conversation> found = desk.conversation(code);
        if (found.isEmpty()) {
            return "redirect:/report/receipt";
        }
        model.addAttribute("conversation", found.get());
        return CONVERSATION;
    }

    private boolean isCrowded(BindingResult result, HttpServletResponse response) {
        if (crowd.hasRoomForACode()) {
            return false;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        result.reject("intake.crowded");
        return true;
    }
}
