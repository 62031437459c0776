package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever is signed in proves the second factor once more, and goes back to where that was asked. */
@Controller
class ProofPages {

    private static final String PAGE = "/prove";

    private final SecondFactors factors;
    private final Freshness freshness;
    private final Address address;
    private final OurPages pages;
    private final ProviderAccounts accounts;

    ProofPages(SecondFactors factors, Freshness freshness, Address address, OurPages pages, ProviderAccounts accounts) {
        this.factors = factors;
        this.freshness = freshness;
        this.address = address;
        this.pages = pages;
        this.accounts = accounts;
    }

    /** The address of this page, for whoever has to come back to a page of ours. */
    static String asking(String page) {
        return PAGE + "?to=" + page;
    }

    @GetMapping(PAGE)
    @Allowed(Action.WORK)
    String ask(@RequestParam(defaultValue = OurPages.HOME) String to, HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return asked(to, request, model);
    }

    @PostMapping(PAGE)
    @Allowed(Action.WORK)
    String prove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            @RequestParam(defaultValue = OurPages.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!result.hasErrors()) {
            factors.proveByCode(Callers.current().person(), form.code()).tell(result, "access.code.wrong");
        }
        return result.hasErrors() ? asked(to, request, model) : proven(to, request, response);
    }

    @PostMapping(PAGE + "/passkey")
    @Allowed(Action.WORK)
    String provePasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = OurPages.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Caller me = Callers.current();
        if (!factors.proveByPasskey(me.person(), me.token(), address.site(request), credential)) {
            throw new Refused("access.passkey.refused");
        }
        return proven(to, request, response);
    }

    // Only where a second factor may come later, and for whoever has none yet.
    @PostMapping(PAGE + "/password")
    @Allowed(Action.WORK)
    String provePassword(
            @AsTyped @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = OurPages.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!freshness.proveByPassword(Callers.current(), password)) {
            throw new Refused("access.password.wrong");
        }
        return proven(to, request, response);
    }

    private String asked(String to, HttpServletRequest request, Model model) {
        Caller me = Callers.current();
        model.addAttribute("to", pages.orHome(to));
        model.addAttribute("proof", factors.proof(me.person(), me.token(), address.site(request)));
        model.addAttribute("none", !factors.has(me.person()));
        model.addAttribute("byProvider", accounts.since(me.person()).isPresent());
        model.addAttribute("byPassword", freshness.byPassword(me.person()));
        return "access/prove";
    }

    private String proven(String to, HttpServletRequest request, HttpServletResponse response) {
        freshness.renew(request, response);
        return "redirect:" + pages.orHome(to);
    }
}
