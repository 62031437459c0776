package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.access.Invitation.Link;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator keeps the colleagues and invites them. */
@Controller
class PeoplePages {

    private static final String LIST = "/admin/people";
    private static final String ONE = LIST + "/{id}";

    private final People people;
    private final Holdings holdings;
    private final Absences absences;
    private final Address address;
    private final Accounts accounts;

    PeoplePages(People people, Holdings holdings, Absences absences, Address address, Accounts accounts) {
        this.people = people;
        this.holdings = holdings;
        this.absences = absences;
        this.address = address;
        this.accounts = accounts;
    }

    @GetMapping(LIST)
    @Allowed(Action.ADMINISTER)
    String list(Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("roles", holdings.rolesToday());
        model.addAttribute(
                "waiting", accounts.waiting().stream().map(Recovery::whose).toList());
        return "access/people";
    }

    @GetMapping(LIST + "/new")
    @Allowed(Action.ADMINISTER)
    String empty(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return "access/person-new";
    }

    @PostMapping(LIST)
    @Allowed(Action.ADMINISTER)
    String add(@Valid @ModelAttribute("form") PersonForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<PersonId> added =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> people.add(form.name(), form.login()));
        return added.map(id -> shown(id, redirect)).orElse("access/person-new");
    }

    @GetMapping(ONE)
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("person", known(id));
        model.addAttribute("holdings", holdings.of(id));
        model.addAttribute("absences", absences.upcoming(id));
        model.addAttribute("account", accounts.of(id));
        model.addAttribute("own", people.isCaller(id));
        return "access/person";
    }

    @GetMapping(ONE + "/edit")
    @Allowed(Action.ADMINISTER)
    String edit(@PathVariable PersonId id, Model model) {
        model.addAttribute("form", PersonForm.of(known(id)));
        return "access/person-edit";
    }

    @PostMapping(ONE + "/edit")
    @Allowed(Action.ADMINISTER)
    String change(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        known(id);
        if (result.hasErrors() || Attempt.refused(result, () -> people.change(form.changed(id)))) {
            return "access/person-edit";
        }
        return shown(id, redirect);
    }

    // No redirect: the link is shown this once and stands in no address, cookie or history.
    @PostMapping(ONE + "/invitation")
    @Allowed(Action.ADMINISTER)
    String invite(@PathVariable PersonId id, HttpServletRequest request, Model model) {
        model.addAttribute("person", known(id));
        Link link = people.invite(id);
        model.addAttribute("link", address.link(request, "welcome", link.token()));
        model.addAttribute("code", link.code().orElse(null));
        return "access/invitation";
    }

    private Colleague known(PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    static String shown(PersonId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "access.saved");
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
