package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in and out. */
@Controller
class LoginPages {

    private final SignIn signIn;
    private final Sessions sessions;

    LoginPages(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/login")
    @Allowed(Action.VISIT)
    String form(Model model) {
        model.addAttribute("form", Credentials.empty());
        return "access/login";
    }

    @PostMapping("/login")
    @Allowed(Action.VISIT)
    String signIn(
            @Valid @ModelAttribute("form") Credentials form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> token = result.hasErrors() ? Optional.empty() : signIn.signIn(form.login(), form.password());
        if (token.isEmpty()) {
            result.reject("access.login.refused");
            return "access/login";
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token.get(), Sessions.LONGEST, request));
        return "redirect:/";
    }

    @PostMapping("/logout")
    @Allowed(Action.VISIT)
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        CallerFilter.token(request).ifPresent(sessions::close);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        response.addHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/login";
    }

    private static String cookie(String token, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(CallerFilter.COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
