package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.OrganisationId;
import nl.baken.codes.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator says how other regions reach each desk here. */
@Controller
class ContactPages {

    private static final String PAGE = "/neighbours/contacts";

    private final ContactPoints contacts;

    ContactPages(ContactPoints contacts) {
        this.contacts = contacts;
    }

    @GetMapping(PAGE)
    @Allowed(Action.KEEP_NEIGHBOURS)
    String show(Model model) {
        model.addAttribute("form", ContactForm.EMPTY);
        return page(model);
    }

    @PostMapping(PAGE)
    @Allowed(Action.KEEP_NEIGHBOURS)
    String keep(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors() && !isKnown(requireNonNull(form.organisation()))) {
            result.rejectValue("organisation", "neighbours.contact.unknown");
        }
        if (!result.hasErrors() && !form.isReachable()) {
            result.rejectValue("phone", "neighbours.contact.unreachable");
        }
        if (result.hasErrors()) {
            return page(model);
        }
        contacts.keep(requireNonNull(form.organisation()), form.phone(), form.email());
        redirect.addFlashAttribute("notice", "neighbours.contact.kept");
        return "redirect:" + PAGE;
    }

    private boolean isKnown(OrganisationId organisation) {
        return contacts.all().stream().anyMatch(entry -> entry.organisation().equals(organisation));
    }

    private String page(Model model) {
        model.addAttribute("contacts", contacts.all());
        model.addAttribute(
                "organisations",
                contacts.all().stream()
                        .map(entry -> new Choice(entry.organisation().value().toString(), entry.name()))
                        .toList());
        return "neighbours/contacts";
    }
}
