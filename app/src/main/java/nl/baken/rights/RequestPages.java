package nl.baken.rights;

import jakarta.validation.Valid;
import java.util.Optional;
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

/** Where the contact point registers requests and keeps each of them. */
@Controller
class RequestPages {

    private final RequestDesk desk;
    private final InquiryDesk inquiries;
    private final RequestViews views;
    private final Timing timing;

    RequestPages(RequestDesk desk, InquiryDesk inquiries, RequestViews views, Timing timing) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.views = views;
        this.timing = timing;
    }

    @GetMapping("/requests")
    @Allowed(Action.LIST_REQUESTS)
    String list(Model model) {
        model.addAttribute("requests", views.all());
        model.addAttribute("keeps", views.keeps());
        model.addAttribute("today", timing.today());
        return "rights/list";
    }

    @GetMapping("/requests/new")
    @Allowed(Action.RECEIVE_REQUEST)
    String ask(Model model) {
        model.addAttribute("form", RegistrationForm.on(timing.today()));
        return "rights/new";
    }

    @PostMapping("/requests")
    @Allowed(Action.RECEIVE_REQUEST)
    String register(
            @Valid @ModelAttribute("form") RegistrationForm form, BindingResult result, RedirectAttributes flash) {
        form.check(result);
        Optional<RequestId> registered =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.register(form.registration()));
        return registered
                .map(id -> Return.to(id, "", flash, "rights.done.registered"))
                .orElse("rights/new");
    }

    @GetMapping("/requests/{id}")
    @Allowed(Action.KEEP_REQUEST)
    String show(@PathVariable RequestId id, Model model) {
        model.addAttribute("form", IdentityForm.EMPTY);
        return page(id, model);
    }

    @PostMapping("/requests/{id}/identity")
    @Allowed(Action.KEEP_REQUEST)
    String identify(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.identify(id, form.how()))) {
            return page(id, model);
        }
        return Return.to(id, "", flash, "rights.done.identified");
    }

    @PostMapping("/requests/{id}/withdrawal")
    @Allowed(Action.KEEP_REQUEST)
    String withdraw(@PathVariable RequestId id, RedirectAttributes flash) {
        return Return.after(id, "", flash, "rights.done.withdrawn", () -> desk.withdraw(id));
    }

    private String page(RequestId id, Model model) {
        model.addAttribute("view", views.of(id, inquiries.of(id)));
        model.addAttribute("today", timing.today());
        return "rights/show";
    }
}
