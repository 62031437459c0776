package nl.baken.access;

import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator keeps the organisations of the chain and the roles that they fill. */
@Controller
class OrganisationPages {

    private static final String LIST = "/admin/organisations";
    private static final String ONE = LIST + "/{id}";

    private final Organisations organisations;
    private final Territories territories;

    OrganisationPages(Organisations organisations, Territories territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    @GetMapping(LIST)
    @Allowed(Action.ADMINISTER)
    String list(Model model) {
        model.addAttribute("organisations", organisations.all());
        return "access/organisations";
    }

    @GetMapping(LIST + "/new")
    @Allowed(Action.ADMINISTER)
    String empty(Model model) {
        model.addAttribute("form", OrganisationForm.empty());
        return "access/organisation-new";
    }

    @PostMapping(LIST)
    @Allowed(Action.ADMINISTER)
    String add(
            @Valid @ModelAttribute("form") OrganisationForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<OrganisationId> added =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> organisations.add(form.joining()));
        return added.map(id -> shown(id, redirect)).orElse("access/organisation-new");
    }

    @GetMapping(ONE)
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable OrganisationId id, Model model) {
        model.addAttribute("form", RoleForm.empty());
        return page(id, model);
    }

    @PostMapping(ONE + "/posts")
    @Allowed(Action.ADMINISTER)
    String addPost(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> organisations.addPost(id, form.chosen()))) {
            return page(id, model);
        }
        return shown(id, redirect);
    }

    @GetMapping(ONE + "/edit")
    @Allowed(Action.ADMINISTER)
    String edit(@PathVariable OrganisationId id, Model model) {
        model.addAttribute("form", OrganisationForm.of(known(id)));
        return "access/organisation-edit";
    }

    @PostMapping(ONE + "/edit")
    @Allowed(Action.ADMINISTER)
    String change(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        known(id);
        if (result.hasErrors() || Attempt.refused(result, () -> organisations.change(form.changed(id)))) {
            return "access/organisation-edit";
        }
        return shown(id, redirect);
    }

    private String page(OrganisationId id, Model model) {
        model.addAttribute("organisation", known(id));
        model.addAttribute("posts", organisations.posts(id));
        model.addAttribute("territories", territories.of(id));
        return "access/organisation";
    }

    private Organisation known(OrganisationId id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    static String shown(OrganisationId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "access.saved");
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
