package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator says what it leads to when the provider says something of somebody. */
@Controller
class RulePages {

    private static final String LIST = "/admin/rules";

    private final ClaimRules rules;
    private final AppointmentDesk desk;
    private final Registration registration;
    private final Address address;

    RulePages(ClaimRules rules, AppointmentDesk desk, Registration registration, Address address) {
        this.rules = rules;
        this.desk = desk;
        this.registration = registration;
        this.address = address;
    }

    @GetMapping(LIST)
    @Allowed(Action.ADMINISTER)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("rules", rules.all());
        if (registration.isSet()) {
            model.addAttribute("issuer", registration.issuer().getValue());
            model.addAttribute("client", registration.client().getValue());
            address.site(request).ifPresent(site -> {
                model.addAttribute("back", site.origin() + ProviderPages.BACK);
                model.addAttribute("keys", site.origin() + ProviderPages.KEYS);
                model.addAttribute("ended", site.origin() + ProviderPages.ENDED);
            });
        }
        return "access/rules";
    }

    @GetMapping(LIST + "/new")
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String empty(Model model) {
        model.addAttribute("form", RuleForm.empty());
        return "access/rule-new";
    }

    @PostMapping(LIST)
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String add(@Valid @ModelAttribute("form") RuleForm form, BindingResult result, RedirectAttributes redirect) {
        if (!result.hasErrors() && form.provesByAnything()) {
            result.rejectValue("claim", "access.rule.claim.proof");
        }
        if (result.hasErrors() || Attempt.refused(result, () -> desk.propose(form.rule()))) {
            return "access/rule-new";
        }
        return shown(redirect);
    }

    @PostMapping(LIST + "/{id}/remove")
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String remove(@PathVariable ClaimRuleId id, RedirectAttributes redirect) {
        rules.remove(id);
        return shown(redirect);
    }

    private static String shown(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "access.saved");
        return "redirect:" + LIST;
    }
}
