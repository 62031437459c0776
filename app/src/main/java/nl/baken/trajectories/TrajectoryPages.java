package nl.baken.trajectories;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.dossiers.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which care and law stand side by side, and the life domains that were opened. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories")
class TrajectoryPages {

    private final Overviews overviews;
    private final DomainDesk domains;
    private final Cases cases;
    private final Choices choices;

    TrajectoryPages(Overviews overviews, DomainDesk domains, Cases cases, Choices choices) {
        this.overviews = overviews;
        this.domains = domains;
        this.cases = cases;
        this.choices = choices;
    }

    @GetMapping
    @Allowed(Action.READ_DOSSIER)
    String show(@PathVariable DossierId id, Model model) {
        model.addAttribute("view", overviews.of(id));
        model.addAttribute("keeps", cases.keeps(id));
        model.addAttribute("family", cases.family(id));
        return "trajectories/show";
    }

    @GetMapping("/domains/new")
    @Allowed(Action.KEEP_DOSSIER)
    String open(@PathVariable DossierId id, Model model) {
        model.addAttribute("form", DomainForm.EMPTY);
        return opening(id, model);
    }

    @PostMapping("/domains/new")
    @Allowed(Action.KEEP_DOSSIER)
    String open(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") DomainForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> domains.open(id, form.domain(), form.reason()))) {
            return opening(id, model);
        }
        return Saved.on(id, "/domains/" + form.domain(), redirect);
    }

    /** One life domain; one that nobody opened is not there. */
    @GetMapping("/domains/{domain}")
    @Allowed(Action.READ_DOSSIER)
    String domain(@PathVariable DossierId id, @PathVariable String domain, Model model) {
        domains.read(id, domain);
        model.addAttribute("view", overviews.within(id, domain));
        model.addAttribute("keeps", cases.keeps(id));
        return "trajectories/domain";
    }

    private String opening(DossierId id, Model model) {
        model.addAttribute("card", cases.kept(id));
        model.addAttribute("domains", choices.unopened(id));
        return "trajectories/domain-new";
    }
}
