package nl.baken.legal;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
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

/** What expires before the end of next month and why, and the clock of one record. */
@Controller
class RetentionPages {

    private static final String ONE = "/retention/records/{id}";

    private final RetentionDesk desk;
    private final Access access;
    private final Clock clock;

    RetentionPages(RetentionDesk desk, Access access, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/retention")
    @Allowed(Action.READ_RETENTION)
    String list(Model model) {
        model.addAttribute("form", new ProposalForm(List.of()));
        return list(model, desk, access, LocalDate.now(clock));
    }

    static String list(Model model, RetentionDesk desk, Access access, LocalDate today) {
        List<Kept> found = desk.expiring();
        model.addAttribute("records", found.stream().limit(RetentionDesk.SHOWN).toList());
        model.addAttribute("more", found.size() > RetentionDesk.SHOWN);
        model.addAttribute("horizon", desk.horizon());
        model.addAttribute("today", today);
        model.addAttribute("keeps", access.may(Action.KEEP_RETENTION));
        return "legal/retention";
    }

    @GetMapping(ONE)
    @Allowed(Action.READ_RETENTION)
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", HoldForm.empty());
        model.addAttribute("extension", ExtensionForm.empty());
        return page(id, model);
    }

    @PostMapping(ONE + "/hold")
    @Allowed(Action.HOLD_RECORD)
    String hold(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        desk.read(id);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.hold(id, form.why(), form.day()))) {
            model.addAttribute("extension", ExtensionForm.empty());
            return page(id, model);
        }
        return shown(id, redirect);
    }

    @PostMapping(ONE + "/lift")
    @Allowed(Action.HOLD_RECORD)
    String lift(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.lift(id);
        return shown(id, redirect);
    }

    @PostMapping(ONE + "/extend")
    @Allowed(Action.KEEP_RETENTION)
    String extend(
            @PathVariable UUID id,
            @Valid @ModelAttribute("extension") ExtensionForm extension,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        desk.read(id);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.extend(id, extension.met(), extension.day()))) {
            model.addAttribute("form", HoldForm.empty());
            return page(id, model);
        }
        return shown(id, redirect);
    }

    private String page(UUID id, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Hold> holds = desk.holds(id);
        model.addAttribute("kept", desk.read(id));
        model.addAttribute("holds", holds);
        model.addAttribute("held", holds.stream().anyMatch(hold -> hold.isActive(today)));
        model.addAttribute("extensions", desk.extensions(id));
        model.addAttribute("today", today);
        model.addAttribute("keeps", access.may(Action.KEEP_RETENTION));
        return "legal/kept";
    }

    private static String shown(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "legal.saved");
        redirect.addAttribute("id", id);
        return "redirect:" + ONE;
    }
}
