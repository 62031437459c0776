package nl.baken.rights;

import jakarta.validation.Valid;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.PostCard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the contact point puts a request before desks, and says that it takes longer. */
@Controller
class CoursePages {

    private final RequestDesk desk;
    private final InquiryDesk inquiries;
    private final RequestViews views;

    CoursePages(RequestDesk desk, InquiryDesk inquiries, RequestViews views) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.views = views;
    }

    @GetMapping("/requests/{id}/desks")
    @Allowed(Action.KEEP_REQUEST)
    String ask(@PathVariable RequestId id, Model model) {
        model.addAttribute("form", DesksForm.all(inquiries.desks()));
        return desks(id, model);
    }

    @PostMapping("/requests/{id}/desks")
    @Allowed(Action.KEEP_REQUEST)
    String putBefore(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") DesksForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(inquiries.desks(), result);
        if (result.hasErrors() || Attempt.refused(result, () -> inquiries.putBefore(id, form.chosen()))) {
            return desks(id, model);
        }
        return Return.to(id, "", flash, "rights.done.asked");
    }

    @GetMapping("/requests/{id}/extension")
    @Allowed(Action.KEEP_REQUEST)
    String askExtension(@PathVariable RequestId id, Model model) {
        model.addAttribute("form", ExtensionForm.EMPTY);
        return extension(id, model);
    }

    @PostMapping("/requests/{id}/extension")
    @Allowed(Action.KEEP_REQUEST)
    String extend(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.extend(id, form.why()))) {
            return extension(id, model);
        }
        return Return.to(id, "/letter", flash, "rights.done.extended");
    }

    private String desks(RequestId id, Model model) {
        List<PostCard> cards = inquiries.desks();
        model.addAttribute("request", views.kept(id));
        model.addAttribute("desks", cards);
        return "rights/desks";
    }

    private String extension(RequestId id, Model model) {
        model.addAttribute("request", views.kept(id));
        return "rights/extension";
    }
}
