package nl.baken.network;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.vault.Vault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a partner is kept up: verified, changed, with people to call and agreements. */
@Controller
@RequestMapping("/partners/{id}")
class UpkeepPages {

    private final Partners partners;
    private final PartnerFile file;
    private final PartnerDesk desk;
    private final Vault vault;

    UpkeepPages(Partners partners, PartnerFile file, PartnerDesk desk, Vault vault) {
        this.partners = partners;
        this.file = file;
        this.desk = desk;
        this.vault = vault;
    }

    @PostMapping("/verify")
    @Allowed(Action.KEEP_PARTNERS)
    String verify(@PathVariable PartnerId id, RedirectAttributes redirect) {
        desk.verify(id);
        return PartnerPages.kept(id, redirect);
    }

    @PostMapping("/take")
    @Allowed(Action.KEEP_PARTNERS)
    String take(@PathVariable PartnerId id, RedirectAttributes redirect) {
        desk.take(id);
        return PartnerPages.kept(id, redirect);
    }

    @PostMapping("/end")
    @Allowed(Action.KEEP_PARTNERS)
    String end(@PathVariable PartnerId id, RedirectAttributes redirect) {
        desk.end(id);
        vault.wipe(); // now that the key of the address is gone for good
        return PartnerPages.kept(id, redirect);
    }

    @GetMapping("/edit")
    @Allowed(Action.KEEP_PARTNERS)
    String ask(@PathVariable PartnerId id, Model model) {
        model.addAttribute("form", PartnerForm.of(partner(id, model).version(), file.offering(id)));
        return "network/partner-edit";
    }

    @PostMapping("/edit")
    @Allowed(Action.KEEP_PARTNERS)
    String change(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        partner(id, model);
        boolean kept =
                !result.hasErrors() && !Attempt.refused(result, () -> desk.change(id, form.version(), form.offering()));
        return kept ? PartnerPages.kept(id, redirect) : "network/partner-edit";
    }

    @GetMapping("/contacts")
    @Allowed(Action.KEEP_PARTNERS)
    String askWhom(@PathVariable PartnerId id, Model model) {
        partner(id, model);
        model.addAttribute("form", ContactForm.EMPTY);
        return "network/contact";
    }

    @PostMapping("/contacts")
    @Allowed(Action.KEEP_PARTNERS)
    String addContact(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        partner(id, model);
        form.requireReach(result);
        boolean kept = !result.hasErrors() && !Attempt.refused(result, () -> desk.addContact(id, form.contact()));
        return kept ? PartnerPages.kept(id, redirect) : "network/contact";
    }

    @PostMapping("/contacts/{contact}/remove")
    @Allowed(Action.KEEP_PARTNERS)
    String removeContact(@PathVariable PartnerId id, @PathVariable UUID contact, RedirectAttributes redirect) {
        desk.removeContact(id, contact);
        return PartnerPages.kept(id, redirect);
    }

    @GetMapping("/agreements")
    @Allowed(Action.KEEP_PARTNERS)
    String askWhat(@PathVariable PartnerId id, Model model) {
        partner(id, model);
        model.addAttribute("form", AgreementForm.EMPTY);
        return "network/agreement";
    }

    @PostMapping("/agreements")
    @Allowed(Action.KEEP_PARTNERS)
    String agree(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        partner(id, model);
        form.requireDay(result);
        boolean kept = !result.hasErrors() && !Attempt.refused(result, () -> desk.agree(id, form.agreement()));
        return kept ? PartnerPages.kept(id, redirect) : "network/agreement";
    }

    @PostMapping("/agreements/{agreement}/settle")
    @Allowed(Action.KEEP_PARTNERS)
    String settle(@PathVariable PartnerId id, @PathVariable UUID agreement, RedirectAttributes redirect) {
        desk.settle(id, agreement);
        return PartnerPages.kept(id, redirect);
    }

    private Partner partner(PartnerId id, Model model) {
        Partner partner = partners.find(id);
        model.addAttribute("partner", partner);
        return partner;
    }
}
