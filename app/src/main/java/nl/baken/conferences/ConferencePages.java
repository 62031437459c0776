package nl.baken.conferences;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of conferences, the page of each one, and where one is planned or moved. */
@Controller
class ConferencePages {

    private final Listing listing;
    private final ConferenceViews views;
    private final ConferenceDesk desk;
    private final Periods periods;

    ConferencePages(Listing listing, ConferenceViews views, ConferenceDesk desk, Periods periods) {
        this.listing = listing;
        this.views = views;
        this.desk = desk;
        this.periods = periods;
    }

    @GetMapping("/conferences")
    @Allowed(Action.LIST_CONFERENCES)
    String list(@RequestParam(defaultValue = "open") String show, Model model) {
        model.addAttribute("list", listing.of(show));
        return "conferences/list";
    }

    @GetMapping("/conferences/new")
    @Allowed(Action.PLAN_CONFERENCE)
    String empty(Model model) {
        model.addAttribute("form", PlanForm.on(periods.nextWorkingDay()));
        return "conferences/new";
    }

    @PostMapping("/conferences")
    @Allowed(Action.PLAN_CONFERENCE)
    String plan(@Valid @ModelAttribute("form") PlanForm form, BindingResult result, RedirectAttributes flash) {
        form.requireOrder(result);
        Optional<ConferenceId> planned =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.plan(form.gathering()));
        if (planned.isEmpty()) {
            return "conferences/new";
        }
        flash.addFlashAttribute("notice", "conferences.done.plan");
        return "redirect:/conferences/" + planned.get().value();
    }

    @GetMapping("/conferences/{id}")
    @Allowed(Action.READ_CONFERENCE)
    String read(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("view", views.of(id));
        return "conferences/conference";
    }

    @GetMapping("/conferences/{id}/edit")
    @Allowed(Action.HOLD_CONFERENCE)
    String edit(@PathVariable ConferenceId id, Model model) {
        model.addAttribute("form", PlanForm.of(views.held(id).gathering()));
        return editing(id, model);
    }

    @PostMapping("/conferences/{id}/edit")
    @Allowed(Action.HOLD_CONFERENCE)
    String change(
            @PathVariable ConferenceId id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        form.requireOrder(result);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.change(id, form.gathering()))) {
            return editing(id, model);
        }
        flash.addFlashAttribute("notice", "conferences.done.change");
        return "redirect:/conferences/" + id.value();
    }

    private String editing(ConferenceId id, Model model) {
        model.addAttribute("conference", views.held(id));
        return "conferences/edit";
    }
}
