package nl.baken.network;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Access;
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

/** The directory of partners: looking for help, and entering whom we work with. */
@Controller
class PartnerPages {

    private final Partners partners;
    private final PartnerViews views;
    private final PartnerDesk desk;
    private final Access access;
    private final Clock clock;

    PartnerPages(Partners partners, PartnerViews views, PartnerDesk desk, Access access, Clock clock) {
        this.partners = partners;
        this.views = views;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/partners")
    @Allowed(Action.READ_PARTNERS)
    String list(@Valid @ModelAttribute("filter") PartnerFilter filter, BindingResult result, Model model) {
        List<Partner> found = result.hasErrors() ? List.of() : partners.search(filter);
        model.addAttribute("partners", found.stream().limit(Partners.PAGE).toList());
        model.addAttribute("more", found.size() > Partners.PAGE);
        model.addAttribute("keeps", access.may(Action.KEEP_PARTNERS));
        model.addAttribute("today", LocalDate.now(clock));
        return "network/partners";
    }

    @GetMapping("/partners/new")
    @Allowed(Action.KEEP_PARTNERS)
    String ask(Model model) {
        model.addAttribute("form", PartnerForm.EMPTY);
        return "network/partner-new";
    }

    @PostMapping("/partners/new")
    @Allowed(Action.KEEP_PARTNERS)
    String add(@Valid @ModelAttribute("form") PartnerForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<PartnerId> added =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.add(form.offering()));
        return added.map(id -> kept(id, redirect)).orElse("network/partner-new");
    }

    @GetMapping("/partners/{id}")
    @Allowed(Action.READ_PARTNERS)
    String show(@PathVariable PartnerId id, Model model) {
        model.addAttribute("view", views.of(id));
        model.addAttribute("places", access.may(Action.SEE_PLACES));
        return "network/partner";
    }

    static String kept(PartnerId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "network.kept");
        return "redirect:/partners/" + id.value();
    }
}
