package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

    private final SignIn signIn;
    private final Entrance entrance;
    private final Discovery discovery;

    WelcomePages(SignIn signIn, Entrance entrance, Discovery discovery) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.discovery = discovery;
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

    @GetMapping("/welcome/{token}")
    @Allowed(Action.VISIT)
    String form(@PathVariable String token, Model model) {
        requireInvitation(token);
        model.addAttribute("form", NewPassword.empty());
        return "access/welcome";
    }

    @PostMapping("/welcome/{token}")
    @Allowed(Action.VISIT)
    String choose(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPassword form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireInvitation(token);
        if (!result.hasErrors() && !form.repeated()) {
            result.rejectValue("again", "access.welcome.different");
        }
        if (result.hasErrors()) {
            return "access/welcome";
        }
        Arrival arrival = signIn.accept(token, form.password()).orElseThrow(NotFound::new);
        return entrance.go(arrival, request, response);
    }

    private void requireInvitation(String token) {
        if (!signIn.invited(token)) {
            throw new NotFound();
        }
    }
}
