package nl.baken.rights;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.rights.GivingDesk.Preview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a desk chooses what it would give of one record. */
@Controller
@RequestMapping("/requests/{id}/records/{portion}")
class PortionPages {

    private final GivingDesk desk;

    PortionPages(GivingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Allowed(Action.ANSWER_REQUEST)
    String preview(@PathVariable RequestId id, @PathVariable PortionId portion, Model model) {
        Preview preview = desk.preview(id, portion);
        model.addAttribute("form", PortionForm.of(preview));
        return page(preview, model);
    }

    @PostMapping
    @Allowed(Action.ANSWER_REQUEST)
    String choose(
            @PathVariable RequestId id,
            @PathVariable PortionId portion,
            @Valid @ModelAttribute("form") PortionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.check(desk.preview(id, portion), result);
        if (result.hasErrors()
                || Attempt.refused(
                        result, () -> desk.choose(id, portion, form.whom(), form.choices(), form.hidden()))) {
            return page(desk.preview(id, portion), model);
        }
        return Return.to(id, "/records/" + portion.value(), flash, "rights.done.chosen");
    }

    private static String page(Preview preview, Model model) {
        model.addAttribute("preview", preview);
        return "rights/portion";
    }
}
