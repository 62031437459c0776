package nl.baken.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.DoorUsed;
import nl.baken.access.DoorUsed.How;
import org.springframework.context.ApplicationEventPublisher;
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
    private static final String AGAIN = "redirect:/report/receipt";
    private static final String CONVERSATION = "intake/conversation";

    private final FrontDesk desk;
    private final Crowd crowd;
    private final ApplicationEventPublisher events;

    ReceiptPages(FrontDesk desk, Crowd crowd, ApplicationEventPublisher events) {
        this.desk = desk;
        this.crowd = crowd;
        this.events = events;
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
        if (result.hasErrors() || crowd.turnsCodeAway(result, response)) {
            return ENTRY;
        }
        Optional<Conversation> found = find(form.code());
        if (found.isEmpty()) {
            result.rejectValue("code", "intake.receipt.unknown");
            return ENTRY;
        }
        model.addAttribute("form", SupplementForm.of(form.code()));
        return show(found.get(), model);
    }

    @PostMapping("/report/receipt/supplement")
    @Allowed(Action.VISIT)
    String add(
            @Valid @ModelAttribute("form") SupplementForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        if (!crowd.turnsCodeAway(result, response) && !result.hasErrors()) {
            desk.supplement(new SubmissionKey(form.submission()), form.code(), form.text());
            model.addAttribute("notice", "intake.conversation.added");
            model.addAttribute("form", SupplementForm.of(form.code()));
        }
        return find(form.code()).map(found -> show(found, model)).orElse(AGAIN);
    }

    @PostMapping("/report/receipt/language")
    @Allowed(Action.VISIT)
    String inOtherLanguage(@ModelAttribute("form") SupplementForm form, Model model) {
        return find(form.code()).map(found -> show(found, model)).orElse(AGAIN);
    }

    // Of one wrong code nothing is kept; of very many somebody must know.
    private Optional<Conversation> find(String code) {
        Optional<Conversation> found = desk.conversation(code);
        if (found.isEmpty()) {
            events.publishEvent(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        }
        return found;
    }

    private static String show(Conversation conversation, Model model) {
        model.addAttribute("conversation", conversation);
        return CONVERSATION;
    }
}
