package nl.baken.legal;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.OrganisationId;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One party of a covenant: its checklist, its signature, and its leaving. */
@Controller
@RequestMapping("/covenants/{id}/parties/{organisation}")
class PartyPages {

    private final CovenantDesk desk;
    private final Access access;
    private final Clock clock;

    PartyPages(CovenantDesk desk, Access access, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/criteria")
    @Allowed(Action.READ_COVENANTS)
    String criteria(@PathVariable CovenantId id, @PathVariable OrganisationId organisation, Model model) {
        model.addAttribute("form", CriteriaForm.of(desk.criteria(id, organisation)));
        return criteriaOf(id, organisation, model);
    }

    @PostMapping("/criteria")
    @Allowed(Action.KEEP_COVENANTS)
    String judge(
            @PathVariable CovenantId id,
            @PathVariable OrganisationId organisation,
            @Valid @ModelAttribute("form") CriteriaForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.judge(id, organisation, form.answers()))) {
            return criteriaOf(id, organisation, model);
        }
        return CovenantPages.shown(id, redirect);
    }

    @GetMapping("/sign")
    @Allowed(Action.KEEP_COVENANTS)
    String askName(@PathVariable CovenantId id, @PathVariable OrganisationId organisation, Model model) {
        model.addAttribute("form", SignForm.on(LocalDate.now(clock)));
        return page(id, organisation, model, "legal/sign");
    }

    @PostMapping("/sign")
    @Allowed(Action.KEEP_COVENANTS)
    String sign(
            @PathVariable CovenantId id,
            @PathVariable OrganisationId organisation,
            @Valid @ModelAttribute("form") SignForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.sign(id, organisation, form.signature()))) {
            return page(id, organisation, model, "legal/sign");
        }
        return CovenantPages.shown(id, redirect);
    }

    @GetMapping("/leave")
    @Allowed(Action.KEEP_COVENANTS)
    String askDay(@PathVariable CovenantId id, @PathVariable OrganisationId organisation, Model model) {
        model.addAttribute("form", new DayForm(LocalDate.now(clock)));
        return page(id, organisation, model, "legal/leave");
    }

    @PostMapping("/leave")
    @Allowed(Action.KEEP_COVENANTS)
    String leave(
            @PathVariable CovenantId id,
            @PathVariable OrganisationId organisation,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.leave(id, organisation, form.chosen()))) {
            return page(id, organisation, model, "legal/leave");
        }
        return CovenantPages.shown(id, redirect);
    }

    private String criteriaOf(CovenantId id, OrganisationId organisation, Model model) {
        model.addAttribute("criteria", desk.criteria(id, organisation));
        model.addAttribute("keeps", access.may(Action.KEEP_COVENANTS));
        return page(id, organisation, model, "legal/criteria");
    }

    private String page(CovenantId id, OrganisationId organisation, Model model, String template) {
        Covenant covenant = desk.read(id);
        model.addAttribute("covenant", covenant);
        model.addAttribute("party", covenant.party(organisation).orElseThrow(NotFound::new));
        return template;
    }
}
