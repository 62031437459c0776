package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in with a password, and out. */
@Controller
class LoginPages {

    private static final String PAGE = "access/login";

    private final SignIn signIn;
    private final Entrance entrance;
    private final Threshold threshold;
    private final Sessions sessions;
    private final Discovery discovery;

    LoginPages(SignIn signIn, Entrance entrance, Threshold threshold, Sessions sessions, Discovery discovery) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.threshold = threshold;
        this.sessions = sessions;
        this.discovery = discovery;
    }

    /** Whether there is a provider, and whether it can be reached. */
    @ModelAttribute("provider")
    Discovery.State provider() {
        return discovery.state();
    }

    /** Whether this page has to warn that a password is enough here. */
    @ModelAttribute("passwordIsEnough")
    boolean passwordIsEnough() {
        return !threshold.isFactorRequired();
    }

    @GetMapping(Entrance.LOGIN)
    @Allowed(Action.VISIT)
    String form(Model model) {
        model.addAttribute("form", Credentials.empty());
        return PAGE;
    }

    @PostMapping(Entrance.LOGIN)
    @Allowed(Action.VISIT)
    String signIn(
            @Valid @ModelAttribute("form") Credentials form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        Arrival arrival = result.hasErrors()
                ? new Arrival.Refused()
                : signIn.signIn(form.login(), form.password(), entrance.mark(request));
        if (arrival instanceof Arrival.Refused) {
            result.reject("access.login.refused");
            return PAGE;
        }
        return entrance.go(arrival, request, response);
    }

    @PostMapping("/logout")
    @Allowed(Action.VISIT)
    String signOut(HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
        if (CallerFilter.token(request).filter(sessions::isFromProvider).isPresent()) {
            redirect.addFlashAttribute("notice", "access.provider.left");
        }
        CallerFilter.token(request).ifPresent(sessions::close);
        if (!Callers.current().plays(Role.REPORTER)) {
            threshold.tell(
                    DoorUsed.by(DoorUsed.How.SIGNED_OUT, Callers.current().person()));
        }
        entrance.leave(request, response);
        response.addHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:" + Entrance.LOGIN;
    }
}
