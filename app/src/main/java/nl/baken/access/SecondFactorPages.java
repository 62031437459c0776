package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.baken.access.Entrance.Entry;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The step between the password and the pages: proving the second factor, or choosing one. Whoever has one can only
 * prove it here: with a stolen password nobody puts a factor of their own in its place.
 */
@Controller
class SecondFactorPages {

    private final Entrance entrance;
    private final SecondFactors factors;
    private final Address address;

    SecondFactorPages(Entrance entrance, SecondFactors factors, Address address) {
        this.entrance = entrance;
        this.factors = factors;
        this.address = address;
    }

    @GetMapping(Entrance.SECOND)
    @Allowed(Action.VISIT)
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return withFactor(request, entry -> asked(entry, request, model));
    }

    @PostMapping(Entrance.SECOND)
    @Allowed(Action.VISIT)
    String prove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withFactor(request, entry -> {
            if (!result.hasErrors()) {
                factors.proveByCode(entry.person(), form.code()).tell(result, "access.code.wrong");
            }
            return result.hasErrors() ? asked(entry, request, model) : entrance.enter(entry, request, response);
        });
    }

    @PostMapping(Entrance.SECOND + "/passkey")
    @Allowed(Action.VISIT)
    String provePasskey(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        return withFactor(request, entry -> {
            if (!factors.proveByPasskey(entry.person(), entry.token(), address.site(request), credential)) {
                throw new Refused("access.passkey.refused");
            }
            return entrance.enter(entry, request, response);
        });
    }

    @GetMapping(Entrance.ENROL)
    @Allowed(Action.VISIT)
    String offer(HttpServletRequest request, Model model) {
        model.addAttribute("form", CodeForm.empty());
        return withoutFactor(request, entry -> offered(entry, request, model));
    }

    @PostMapping(Entrance.ENROL)
    @Allowed(Action.VISIT)
    String addApp(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return withoutFactor(request, entry -> {
            if (!result.hasErrors()) {
                factors.addApp(entry.person(), entry.token(), form.code()).tell(result, "access.code.different");
            }
            return result.hasErrors() ? offered(entry, request, model) : entrance.enter(entry, request, response);
        });
    }

    @PostMapping(Entrance.ENROL + "/passkey")
    @Allowed(Action.VISIT)
    String addPasskey(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        return withoutFactor(request, entry -> {
            if (!factors.addPasskey(entry.person(), entry.token(), address.site(request), credential)) {
                throw new Refused("access.passkey.refused");
            }
            return entrance.enter(entry, request, response);
        });
    }

    private String asked(Entry entry, HttpServletRequest request, Model model) {
        model.addAttribute("proof", factors.proof(entry.person(), entry.token(), address.site(request)));
        return "access/second";
    }

    private String offered(Entry entry, HttpServletRequest request, Model model) {
        model.addAttribute("offer", factors.offer(entry.person(), entry.token(), address.site(request)));
        return "access/enrol";
    }

    private String withFactor(HttpServletRequest request, Function<Entry, String> work) {
        return at(request, (entry, has) -> has ? work.apply(entry) : "redirect:" + Entrance.ENROL);
    }

    private String withoutFactor(HttpServletRequest request, Function<Entry, String> work) {
        return at(request, (entry, has) -> has ? "redirect:" + Entrance.SECOND : work.apply(entry));
    }

    private String at(HttpServletRequest request, BiFunction<Entry, Boolean, String> work) {
        Optional<Entry> entry = entrance.entry(request);
        return entry.map(here -> work.apply(here, factors.has(here.person()))).orElse("redirect:" + Entrance.LOGIN);
    }
}
