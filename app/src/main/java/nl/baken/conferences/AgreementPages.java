package nl.baken.conferences;

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

/** An agreement, and what whoever has it does with it. */
@Controller
class AgreementPages {

    private final AgreementDesk desk;
    private final AgreementViews views;
    private final MinutesChoices choices;

    AgreementPages(AgreementDesk desk, AgreementViews views, MinutesChoices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping("/agreements/{id}")
    @Allowed(Action.READ_AGREEMENT)
    String read(@PathVariable AgreementId id, Model model) {
        model.addAttribute("view", views.of(Action.READ_AGREEMENT, id));
        return "conferences/agreement";
    }

    @GetMapping("/agreements/{id}/done")
    @Allowed(Action.KEEP_AGREEMENT)
    String finishing(@PathVariable AgreementId id, Model model) {
        model.addAttribute("form", FinishForm.EMPTY);
        return finishPage(id, model);
    }

    @PostMapping("/agreements/{id}/done")
    @Allowed(Action.KEEP_AGREEMENT)
    String finish(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") FinishForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (views.asksTold(id)) {
            form.requireTold(result);
        }
        if (result.hasErrors() || Attempt.refused(result, () -> desk.finish(id, form.telling(), form.note()))) {
            return finishPage(id, model);
        }
        return back(id, flash, "conferences.done.finish");
    }

    @GetMapping("/agreements/{id}/return")
    @Allowed(Action.KEEP_AGREEMENT)
    String returning(@PathVariable AgreementId id, Model model) {
        model.addAttribute("form", ReasonForm.EMPTY);
        return reasonPage(id, model);
    }

    @PostMapping("/agreements/{id}/return")
    @Allowed(Action.KEEP_AGREEMENT)
    String giveBack(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.giveBack(id, form.why()))) {
            return reasonPage(id, model);
        }
        return back(id, flash, "conferences.done.return");
    }

    private String finishPage(AgreementId id, Model model) {
        model.addAttribute("view", views.of(Action.KEEP_AGREEMENT, id));
        model.addAttribute("answers", choices.settled());
        return "conferences/finish";
    }

    private String reasonPage(AgreementId id, Model model) {
        model.addAttribute("view", views.of(Action.KEEP_AGREEMENT, id));
        return "conferences/return";
    }

    private static String back(AgreementId id, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/agreements/" + id.value();
    }
}
