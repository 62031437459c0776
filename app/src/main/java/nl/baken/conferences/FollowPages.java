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

/** What the chair does with an agreement that is followed: another date, withdraw it, say whether the person was told. */
@Controller
class FollowPages {

    private final AgreementDesk desk;
    private final AgreementViews views;
    private final MinutesChoices choices;

    FollowPages(AgreementDesk desk, AgreementViews views, MinutesChoices choices) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping("/agreements/{id}/withdraw")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String withdrawing(@PathVariable AgreementId id, Model model) {
        model.addAttribute("form", ReasonForm.EMPTY);
        return page(id, model, "conferences/withdraw");
    }

    @PostMapping("/agreements/{id}/withdraw")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String withdraw(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.withdraw(id, form.why()))) {
            return page(id, model, "conferences/withdraw");
        }
        return back(id, flash, "conferences.done.withdraw");
    }

    @GetMapping("/agreements/{id}/renew")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String renewing(@PathVariable AgreementId id, Model model) {
        model.addAttribute("form", RenewForm.EMPTY);
        return page(id, model, "conferences/renew");
    }

    @PostMapping("/agreements/{id}/renew")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String renew(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") RenewForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.renew(id, Integer.parseInt(form.within())))) {
            return page(id, model, "conferences/renew");
        }
        return back(id, flash, "conferences.done.renew");
    }

    @GetMapping("/agreements/{id}/told")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String telling(@PathVariable AgreementId id, Model model) {
        model.addAttribute("form", FinishForm.EMPTY);
        return page(id, model, "conferences/told");
    }

    @PostMapping("/agreements/{id}/told")
    @Allowed(Action.FOLLOW_AGREEMENT)
    String tell(
            @PathVariable AgreementId id,
            @Valid @ModelAttribute("form") FinishForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.requireTold(result);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.tell(id, form.telling()))) {
            return page(id, model, "conferences/told");
        }
        return back(id, flash, "conferences.done.told");
    }

    private String page(AgreementId id, Model model, String page) {
        model.addAttribute("view", views.of(Action.FOLLOW_AGREEMENT, id));
        model.addAttribute("answers", choices.settled());
        return page;
    }

    private static String back(AgreementId id, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/agreements/" + id.value();
    }
}
