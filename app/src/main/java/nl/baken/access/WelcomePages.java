package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

    private static final String PAGE = "/welcome/{token}";
    private static final String CODE = PAGE + "/code";

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

    @ModelAttribute("token")
    String token(@PathVariable String token) {
        return token;
    }

    @GetMapping(PAGE)
    @Allowed(Action.VISIT)
    String form(@PathVariable String token, Model model) {
        if (signIn.asksCode(token)) {
            return "redirect:" + CODE;
        }
        requireInvitation(token);
        model.addAttribute("form", NewPassword.empty());
        return "access/welcome";
    }

    @GetMapping(CODE)
    @Allowed(Action.VISIT)
    String ask(@PathVariable String token, Model model) {
        requireCode(token);
        model.addAttribute("form", CodeForm.empty());
        return "access/welcome-ask";
    }

    // The link goes on under another address, which whoever made it does not know.
    @PostMapping(CODE)
    @Allowed(Action.VISIT)
    String trade(@PathVariable String token, @Valid @ModelAttribute("form") CodeForm form, BindingResult result) {
        requireCode(token);
        Optional<String> link = result.hasErrors() ? Optional.empty() : signIn.trade(token, form.code());
        if (!result.hasErrors() && link.isEmpty()) {
            result.rejectValue("code", "access.welcome.code.wrong");
        }
        return link.map(next -> "redirect:" + PAGE.replace("{token}", next)).orElse("access/welcome-ask");
    }

    @PostMapping(PAGE)
    @Allowed(Action.VISIT)
    String choose(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        PersonId invited = signIn.invitee(token).orElseThrow(NotFound::new);
        if (!result.hasErrors() && !form.repeated()) {
            result.rejectValue("again", "access.welcome.different");
        }
        if (!result.hasErrors() && guessing.isEasy(invited, form.password())) {
            result.rejectValue("password", "access.password.easy");
        }
        if (result.hasErrors()) {
            return "access/welcome";
        }
        Arrival arrival = signIn.accept(token, form.password()).orElseThrow(NotFound::new);
        return entrance.go(arrival, request, response);
    }

    private void requireCode(String token) {
        if (!signIn.asksCode(token)) {
            throw new NotFound();
        }
    }

    private void requireInvitation(String token) {
        if (!signIn.invited(token)) {
            throw new NotFound();
        }
    }
}
