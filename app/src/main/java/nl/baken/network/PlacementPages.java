package nl.baken.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a placement, and each step on a page of its own. */
@Controller
@RequestMapping("/placements/{id}")
class PlacementPages {

    private static final int LOOK_AFTER = 7;

    private final PlacementViews views;
    private final PlacementDesk desk;
    private final HoldChoices choices;
    private final Clock clock;

    PlacementPages(PlacementViews views, PlacementDesk desk, HoldChoices choices, Clock clock) {
        this.views = views;
        this.desk = desk;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(value = Action.SEE_SHELTER, atDesk = true)
    String show(@PathVariable PlacementId id, Model model) {
        model.addAttribute("view", views.of(id));
        return "network/placement";
    }

    @GetMapping("/hold")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String askWhich(@PathVariable PlacementId id, Model model) {
        model.addAttribute("form", HoldForm.EMPTY);
        return hold(id, model);
    }

    @PostMapping("/hold")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String hold(
            @PathVariable PlacementId id,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean held = !result.hasErrors()
                && !Attempt.refused(result, () -> desk.hold(id, form.chosen(), form.time(), form.plea()));
        return held ? kept(id, redirect) : hold(id, model);
    }

    @PostMapping("/let-go")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String letGo(@PathVariable PlacementId id, RedirectAttributes redirect) {
        desk.letGo(id);
        return kept(id, redirect);
    }

    @GetMapping("/stay")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String askSince(@PathVariable PlacementId id, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", new StayForm(today, today.plusDays(LOOK_AFTER)));
        return page("stay", id, model);
    }

    @PostMapping("/stay")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String place(
            @PathVariable PlacementId id,
            @Valid @ModelAttribute("form") StayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean placed =
                !result.hasErrors() && !Attempt.refused(result, () -> desk.place(id, form.first(), form.last()));
        return placed ? kept(id, redirect) : page("stay", id, model);
    }

    @GetMapping("/plan")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String askWhen(@PathVariable PlacementId id, Model model) {
        model.addAttribute("form", new DayForm(LocalDate.now(clock).plusDays(LOOK_AFTER)));
        return page("plan", id, model);
    }

    @PostMapping("/plan")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String plan(
            @PathVariable PlacementId id,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean planned = !result.hasErrors() && !Attempt.refused(result, () -> desk.plan(id, form.chosen()));
        return planned ? kept(id, redirect) : page("plan", id, model);
    }

    @GetMapping("/leave")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String askWhereTo(@PathVariable PlacementId id, Model model) {
        model.addAttribute("form", new LeaveForm(LocalDate.now(clock), ""));
        return page("leave", id, model);
    }

    @PostMapping("/leave")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String leave(
            @PathVariable PlacementId id,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean left =
                !result.hasErrors() && !Attempt.refused(result, () -> desk.leave(id, form.chosen(), form.reason()));
        return left ? kept(id, redirect) : page("leave", id, model);
    }

    @GetMapping("/give-up")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String askWhy(@PathVariable PlacementId id, Model model) {
        model.addAttribute("form", ReasonForm.EMPTY);
        return page("give-up", id, model);
    }

    @PostMapping("/give-up")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String giveUp(
            @PathVariable PlacementId id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean over = !result.hasErrors() && !Attempt.refused(result, () -> desk.giveUp(id, form.reason()));
        return over ? kept(id, redirect) : page("give-up", id, model);
    }

    @PostMapping("/withdraw")
    @Allowed(value = Action.KEEP_SHELTER, atDesk = true)
    String withdraw(@PathVariable PlacementId id, RedirectAttributes redirect) {
        desk.withdraw(id);
        return kept(id, redirect);
    }

    private String hold(PlacementId id, Model model) {
        choices.write(id, model);
        return page("hold", id, model);
    }

    private String page(String template, PlacementId id, Model model) {
        model.addAttribute("view", views.kept(id));
        return "network/" + template;
    }

    static String kept(PlacementId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "network.kept");
        return "redirect:/placements/" + id.value();
    }
}
