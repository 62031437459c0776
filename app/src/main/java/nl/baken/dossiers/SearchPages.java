package nl.baken.dossiers;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Search first, then open: a new dossier is offered only below what a search found. */
@Controller
class SearchPages {

    private final Search search;
    private final Prefill prefill;
    private final Openings openings;
    private final Teams teams;
    private final Origins origins;

    SearchPages(Search search, Prefill prefill, Openings openings, Teams teams, Origins origins) {
        this.search = search;
        this.prefill = prefill;
        this.openings = openings;
        this.teams = teams;
        this.origins = origins;
    }

    @GetMapping("/dossiers/search")
    @Allowed(Action.OPEN_DOSSIER)
    String ask(@ModelAttribute("cause") Cause cause, BindingResult result, Model model) {
        model.addAttribute("form", prefill.search(result.hasErrors() ? Cause.NONE : cause));
        return "dossiers/search";
    }

    @PostMapping("/dossiers/search")
    @Allowed(Action.OPEN_DOSSIER)
    String find(@Valid @ModelAttribute("form") SearchForm form, BindingResult result, Model model) {
        if (form.isEmpty() && !form.isAboutNobodyKnown()) {
            result.reject("dossiers.search.nothing");
        }
        if (!result.hasErrors()) {
            model.addAttribute("rows", search.find(form));
            model.addAttribute("signals", search.signals(form));
        }
        return "dossiers/search";
    }

    @PostMapping("/dossiers/new")
    @Allowed(Action.OPEN_DOSSIER)
    String begin(@Valid @ModelAttribute("search") SearchForm searched, BindingResult result, Model model) {
        if (result.hasErrors()) {
            return "redirect:/dossiers/search";
        }
        OpeningForm form = prefill.opening(searched);
        boolean asked = origins.admitsNationality(form.cause());
        model.addAttribute("form", asked ? form : form.withoutNationality());
        return page(asked, model);
    }

    @PostMapping("/dossiers")
    @Allowed(Action.OPEN_DOSSIER)
    String open(
            @Valid @ModelAttribute("form") OpeningForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        boolean asked = origins.admitsNationality(form.cause());
        form.nature().check(asked, "nature.nationalityGroup", result);
        Optional<DossierId> opened =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> openings.open(form));
        if (opened.isEmpty()) {
            return page(asked, model);
        }
        redirect.addFlashAttribute("notice", "dossiers.new.opened");
        return "redirect:/dossiers/" + opened.get().value();
    }

    private String page(boolean asksNationality, Model model) {
        model.addAttribute("asksNationality", asksNationality);
        model.addAttribute("colleagues", teams.colleagues());
        return "dossiers/new";
    }
}
