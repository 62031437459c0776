package nl.baken.network;

import jakarta.validation.Valid;
import java.util.Optional;
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

/** The page about the address of a shelter, which never shows it, and where somebody says why they open it. */
@Controller
@RequestMapping("/partners/{id}/address")
class AddressPages {

    private final Partners partners;
    private final AddressViews views;
    private final AddressDesk desk;
    private final Vault vault;

    AddressPages(Partners partners, AddressViews views, AddressDesk desk, Vault vault) {
        this.partners = partners;
        this.views = views;
        this.desk = desk;
        this.vault = vault;
    }

    @GetMapping
    @Allowed(Action.KEEP_PARTNERS)
    String show(@PathVariable PartnerId id, Model model) {
        model.addAttribute("view", views.of(id));
        return "network/address";
    }

    @GetMapping("/new")
    @Allowed(Action.OPEN_SHELTER_ADDRESS)
    String ask(@PathVariable PartnerId id, Model model) {
        model.addAttribute("form", AddressForm.EMPTY);
        return page("network/address-new", id, model);
    }

    @PostMapping("/new")
    @Allowed(Action.OPEN_SHELTER_ADDRESS)
    String enter(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.enter(id, form.address()))) {
            return page("network/address-new", id, model);
        }
        vault.wipe(); // now that the key of the address before is gone for good
        return kept(id, redirect);
    }

    @PostMapping("/remove")
    @Allowed(Action.KEEP_PARTNERS)
    String remove(@PathVariable PartnerId id, RedirectAttributes redirect) {
        desk.remove(id);
        vault.wipe();
        return kept(id, redirect);
    }

    // The proof is asked before the reason is typed, so that nothing typed is lost.
    @GetMapping("/open")
    @Allowed(value = Action.OPEN_SHELTER_ADDRESS, fresh = true)
    String askWhy(@PathVariable PartnerId id, Model model) {
        model.addAttribute("form", MotiveForm.EMPTY);
        return page("network/address-open", id, model);
    }

    @PostMapping("/open")
    @Allowed(value = Action.OPEN_SHELTER_ADDRESS, fresh = true)
    String open(
            @PathVariable PartnerId id,
            @Valid @ModelAttribute("form") MotiveForm form,
            BindingResult result,
            Model model) {
        Optional<String> opened = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.reveal(id, form.reason(), form.said()));
        opened.ifPresent(address -> model.addAttribute("opened", address));
        return page(opened.isPresent() ? "network/address-opened" : "network/address-open", id, model);
    }

    @PostMapping("/openings/{opening}/seen")
    @Allowed(Action.KEEP_PARTNERS)
    String see(@PathVariable PartnerId id, @PathVariable UUID opening, RedirectAttributes redirect) {
        desk.see(id, opening);
        return kept(id, redirect);
    }

    private String page(String template, PartnerId id, Model model) {
        model.addAttribute("partner", partners.find(id));
        return template;
    }

    private static String kept(PartnerId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "network.kept");
        return "redirect:/partners/" + id.value() + "/address";
    }
}
