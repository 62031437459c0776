package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody keeps their own second factors; a change takes a fresh proof of one of them. */
@Controller
class FactorPages {

    private static final String PAGE = "/me/factors";
    private static final String ADDED = "access.factors.added";
    private static final String REMOVED = "access.factors.removed";

    private final SecondFactors factors;
    private final Freshness freshness;
    private final Address address;
    private final Discovery discovery;
    private final ProviderAccounts accounts;

    FactorPages(
            SecondFactors factors,
            Freshness freshness,
            Address address,
            Discovery discovery,
            ProviderAccounts accounts) {
        this.factors = factors;
        this.freshness = freshness;
        this.address = address;
        this.discovery = discovery;
        this.accounts = accounts;
    }

    @GetMapping(PAGE)
    @Allowed(Action.WORK)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return page(request, model);
    }

    @PostMapping(PAGE)
    @Allowed(Action.WORK)
    String addApp(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Caller me = Callers.current();
        if (!freshness.allowsChange(me)) {
            return stale();
        }
        if (!result.hasErrors()) {
            factors.addApp(me.person(), me.token(), form.code()).tell(result, "access.code.different");
        }
        return result.hasErrors() ? page(request, model) : added(request, response, redirect);
    }

    @PostMapping(PAGE + "/passkey")
    @Allowed(Action.WORK)
    String addPasskey(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Caller me = Callers.current();
        if (!freshness.allowsChange(me)) {
            return stale();
        }
        if (!factors.addPasskey(me.person(), me.token(), address.site(request), credential)) {
            throw new Refused("access.passkey.refused");
        }
        return added(request, response, redirect);
    }

    @PostMapping(PAGE + "/app/remove")
    @Allowed(Action.WORK)
    String removeApp(RedirectAttributes redirect) {
        Caller me = Callers.current();
        return freshness.allowsChange(me) ? removed(factors.removeApp(me.person()), redirect) : stale();
    }

    @PostMapping(PAGE + "/{id}/remove")
    @Allowed(Action.WORK)
    String removePasskey(@PathVariable PasskeyId id, RedirectAttributes redirect) {
        Caller me = Callers.current();
        if (factors.of(me.person()).passkeys().stream()
                .noneMatch(own -> own.id().equals(id))) {
            throw new NotFound();
        }
        return freshness.allowsChange(me) ? removed(factors.removePasskey(me.person(), id), redirect) : stale();
    }

    private String page(HttpServletRequest request, Model model) {
        Caller me = Callers.current();
        boolean open = freshness.allowsChange(me);
        model.addAttribute("kept", factors.of(me.person()));
        model.addAttribute("open", open);
        model.addAttribute(
                "linkable",
                open
                        && discovery.state() == Discovery.State.OPEN
                        && accounts.since(me.person()).isEmpty());
        if (open) {
            model.addAttribute("offer", factors.offer(me.person(), me.token(), address.site(request)));
        }
        return "access/factors";
    }

    private String added(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        freshness.renew(request, response);
        redirect.addFlashAttribute("notice", ADDED);
        return "redirect:" + PAGE;
    }

    private static String removed(boolean done, RedirectAttributes redirect) {
        if (!done) {
            throw new Refused("access.factors.last");
        }
        redirect.addFlashAttribute("notice", REMOVED);
        return "redirect:" + PAGE;
    }

    private static String stale() {
        return "redirect:" + ProofPages.asking(PAGE);
    }
}
