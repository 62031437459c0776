package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an invited colleague, or the first administrator, chooses a password; the second factor comes next. */
@Controller
class WelcomePages {

    static final String PAGE = "/welcome";

    private static final String LINK = PAGE + "/{token}";
    private static final String ASK = "access/welcome-ask";
    private static final Duration FOR_CHOOSING = Duration.ofHours(1);

    private final SignIn signIn;
    private final Entrance entrance;
    private final Discovery discovery;
    private final Guessing guessing;

    WelcomePages(SignIn signIn, Entrance entrance, Discovery discovery, Guessing guessing) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.discovery = discovery;
        this.guessing = guessing;
    }

    /** Whether somebody can also begin with the account of their organisation. */
    @ModelAttribute("provider")
    Discovery.State provider() {
        return discovery.state();
    }

    @GetMapping(LINK)
    @Allowed(Action.VISIT)
    String ask(@PathVariable String token, Model model) {
        requireCode(token, model);
        model.addAttribute("form", CodeForm.empty());
        return ASK;
    }

    // What opens the next page stands in no address: whoever sees one has nothing.
    @PostMapping(LINK)
    @Allowed(Action.VISIT)
    String trade(
            @PathVariable String token,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireCode(token, model);
        Optional<String> invitation = result.hasErrors() ? Optional.empty() : signIn.trade(token, form.code());
        if (!result.hasErrors() && invitation.isEmpty()) {
            result.rejectValue("code", "access.welcome.code.wrong");
        }
        invitation.ifPresent(traded -> OurCookie.WELCOME.give(traded, FOR_CHOOSING, request, response));
        return invitation.map(traded -> "redirect:" + PAGE).orElse(ASK);
    }

    @GetMapping(PAGE)
    @Allowed(Action.VISIT)
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("form", NewPassword.empty());
        return signIn.invited(invitation(request)) ? "access/welcome" : "redirect:" + Entrance.LOGIN;
    }

    @PostMapping(PAGE)
    @Allowed(Action.VISIT)
    String choose(
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        String invitation = invitation(request);
        Optional<PersonId> invited = signIn.invitee(invitation);
        if (invited.isEmpty()) {
            return "redirect:" + Entrance.LOGIN;
        }
        if (!result.hasErrors() && !form.repeated()) {
            result.rejectValue("again", "access.welcome.different");
        }
        if (!result.hasErrors() && guessing.isEasy(invited.get(), form.password())) {
            result.rejectValue("password", "access.password.easy");
        }
        if (result.hasErrors()) {
            return "access/welcome";
        }
        OurCookie.WELCOME.take(request, response);
        return signIn.accept(invitation, form.password())
                .map(arrival -> entrance.go(arrival, request, response))
                .orElse("redirect:" + Entrance.LOGIN);
    }

    /** The invitation whose code was typed in this browser; empty when there is none. */
    static String invitation(HttpServletRequest request) {
        return OurCookie.WELCOME.read(request).orElse("");
    }

    private void requireCode(String token, Model model) {
        if (!signIn.asksCode(token)) {
            throw new NotFound();
        }
        model.addAttribute("token", token);
    }
}
