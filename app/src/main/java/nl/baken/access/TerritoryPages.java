package nl.baken.access;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where an administrator says which organisation answers for which municipality, and until when. */
@Controller
@RequestMapping("/admin/organisations/{id}/municipalities")
class TerritoryPages {

    private final Organisations organisations;
    private final Territories territories;
    private final Clock clock;

    TerritoryPages(Organisations organisations, Territories territories, Clock clock) {
        this.organisations = organisations;
        this.territories = territories;
        this.clock = clock;
    }

    @ModelAttribute("organisation")
    Organisation organisation(@PathVariable OrganisationId id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    @GetMapping
    @Allowed(Action.ADMINISTER)
    String empty(Model model) {
        model.addAttribute("form", TerritoryForm.from(LocalDate.now(clock)));
        return "access/territory-new";
    }

    @PostMapping
    @Allowed(Action.ADMINISTER)
    String add(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") TerritoryForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        if (result.hasErrors()
                || Attempt.refused(
                        result, () -> territories.answerFor(id, form.municipality(), form.begin(), form.last()))) {
            return "access/territory-new";
        }
        return OrganisationPages.shown(id, redirect);
    }

    @GetMapping("/{territory}")
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable OrganisationId id, @PathVariable TerritoryId territory, Model model) {
        Territory known = known(id, territory);
        model.addAttribute("territory", known);
        model.addAttribute("form", new LastDayForm(known.last()));
        return "access/territory-end";
    }

    @PostMapping("/{territory}")
    @Allowed(Action.ADMINISTER)
    String end(
            @PathVariable OrganisationId id,
            @PathVariable TerritoryId territory,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("territory", known(id, territory));
        if (result.hasErrors() || Attempt.refused(result, () -> territories.answerUntil(id, territory, form.day()))) {
            return "access/territory-end";
        }
        return OrganisationPages.shown(id, redirect);
    }

    private Territory known(OrganisationId organisation, TerritoryId id) {
        return territories.of(organisation).stream()
                .filter(territory -> territory.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
