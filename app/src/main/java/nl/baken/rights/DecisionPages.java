package nl.baken.rights;

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

/** Where the contact point decides, and prints the letter. */
@Controller
class DecisionPages {

    private final DecisionDesk desk;
    private final InquiryDesk inquiries;
    private final RequestViews views;
    private final Timing timing;

    DecisionPages(DecisionDesk desk, InquiryDesk inquiries, RequestViews views, Timing timing) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.views = views;
        this.timing = timing;
    }

    @GetMapping("/requests/{id}/decision")
    @Allowed(Action.KEEP_REQUEST)
    String ask(@PathVariable RequestId id, Model model) {
        model.addAttribute("form", DecisionForm.empty());
        return page(id, model);
    }

    @PostMapping("/requests/{id}/decision")
    @Allowed(Action.KEEP_REQUEST)
    String decide(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(result);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.decide(id, form.choice(), form.weighed()))) {
            return page(id, model);
        }
        return Return.to(id, "/letter", flash, "rights.done.decided");
    }

    @GetMapping("/requests/{id}/letter")
    @Allowed(Action.KEEP_REQUEST)
    String letter(@PathVariable RequestId id, Model model) {
        model.addAttribute("view", views.letter(id));
        model.addAttribute("today", timing.today());
        return "rights/letter";
    }

    private String page(RequestId id, Model model) {
        model.addAttribute("request", views.kept(id));
        model.addAttribute("inquiries", inquiries.of(id));
        return "rights/decision";
    }
}
