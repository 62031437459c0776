package nl.baken.legal;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** What it means that a record is restricted, on what ground it is used, and how that ends. */
@Controller
class RestrictionPages {

    private static final String PAGE = "/retention/records/{id}/restriction";

    private final RestrictionDesk desk;

    RestrictionPages(RestrictionDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @Allowed(Action.READ_RETENTION)
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", UseForm.empty());
        model.addAttribute("end", new DayForm(null));
        return page(id, model);
    }

    @PostMapping(PAGE + "/uses")
    @Allowed(Action.KEEP_RETENTION)
    String use(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UseForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        desk.read(id);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.use(id, form.chosen()))) {
            model.addAttribute("end", new DayForm(null));
            return page(id, model);
        }
        return shown(id, "legal.restriction.used", redirect);
    }

    @PostMapping(PAGE + "/lift")
    @Allowed(Action.KEEP_RETENTION)
    String lift(
            @PathVariable UUID id,
            @Valid @ModelAttribute("end") DayForm end,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        desk.read(id);
        if (result.hasErrors() || Attempt.refused(result, () -> desk.lift(id, end.chosen()))) {
            model.addAttribute("form", UseForm.empty());
            return page(id, model);
        }
        return shown(id, "legal.restriction.let", redirect);
    }

    private String page(UUID id, Model model) {
        Kept kept = desk.read(id);
        List<Restriction> restrictions = desk.restrictions(kept);
        model.addAttribute("kept", kept);
        model.addAttribute("restrictions", restrictions);
        model.addAttribute("uses", desk.uses(kept));
        model.addAttribute("restricted", restrictions.stream().anyMatch(Restriction::isActive));
        model.addAttribute("keeps", desk.keeps(kept));
        return "legal/restriction";
    }

    private static String shown(UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id);
        return "redirect:" + PAGE;
    }
}
