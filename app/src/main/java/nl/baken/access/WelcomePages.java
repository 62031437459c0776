package nl.baken.access;

import jakarta.validation.Valid;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an invited colleague, or the first administrator, chooses a password. */
@Controller
class WelcomePages {

    private final SignIn signIn;

    WelcomePages(SignIn signIn) {
        this.signIn = signIn;
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
            RedirectAttributes redirect) {
        requireInvitation(token);
        if (!result.hasErrors() && !form.repeated()) {
            result.rejectValue("again", "access.welcome.different");
        }
        if (result.hasErrors()) {
            return "access/welcome";
        }
        if (!signIn.accept(token, form.password())) {
            throw new NotFound();
        }
        redirect.addFlashAttribute("notice", "access.welcome.done");
        return "redirect:/login";
    }

    private void requireInvitation(String token) {
        if (!signIn.invited(token)) {
            throw new NotFound();
        }
    }
}
