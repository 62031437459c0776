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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What every colleague arranges for themselves: absence and password. */
@Controller
class OwnPages {

    private static final String ABSENCE = "/me/absence";

    private final Absences absences;
    private final SignIn signIn;
    private final Guessing guessing;
    private final Entrance entrance;

    OwnPages(Absences absences, SignIn signIn, Guessing guessing, Entrance entrance) {
        this.absences = absences;
        this.signIn = signIn;
        this.guessing = guessing;
        this.entrance = entrance;
    }

    @GetMapping(ABSENCE)
    @Allowed(Action.WORK)
    String absence(Model model) {
        model.addAttribute("form", AbsenceForm.empty());
        return page(model);
    }

    @PostMapping(ABSENCE)
    @Allowed(Action.WORK)
    String report(
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        PersonId me = Callers.current().person();
        if (result.hasErrors() || Attempt.refused(result, () -> form.reportTo(absences, me))) {
            return page(model);
        }
        redirect.addFlashAttribute("notice", "access.absence.reported");
        return "redirect:" + ABSENCE;
    }

    @PostMapping(ABSENCE + "/{id}/end")
    @Allowed(Action.WORK)
    String end(@PathVariable AbsenceId id, RedirectAttributes redirect) {
        if (absences.upcoming(Callers.current().person()).stream()
                .noneMatch(own -> own.id().equals(id))) {
            throw new NotFound();
        }
        absences.end(id);
        redirect.addFlashAttribute("notice", "access.absence.ended");
        return "redirect:" + ABSENCE;
    }

    @GetMapping("/me/password")
    @Allowed(value = Action.WORK, fresh = true)
    String password(Model model) {
        model.addAttribute("form", OwnPassword.empty());
        return "access/own-password";
    }

    @PostMapping("/me/password")
    @Allowed(value = Action.WORK, fresh = true)
    String change(
            @Valid @ModelAttribute("form") OwnPassword form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!result.hasErrors() && !form.repeated()) {
            result.rejectValue("again", "access.welcome.different");
        }
        if (!result.hasErrors() && guessing.isEasy(Callers.current().person(), form.password())) {
            result.rejectValue("password", "access.password.easy");
        }
        if (!result.hasErrors() && !signIn.changePassword(Callers.current(), form.current(), form.password())) {
            result.rejectValue("current", "access.password.wrong");
        }
        if (result.hasErrors()) {
            return "access/own-password";
        }
        entrance.renew(false, request, response);
        redirect.addFlashAttribute("notice", "access.password.changed");
        return "redirect:" + ABSENCE;
    }

    private String page(Model model) {
        PersonId me = Callers.current().person();
        model.addAttribute("person", me);
        model.addAttribute("absences", absences.upcoming(me));
        return "access/own-absence";
    }
}
