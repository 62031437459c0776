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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator sees a colleague off, desk by desk, until the account can be closed. */
@Controller
@RequestMapping("/admin/people/{id}/leaving")
class LeavingPages {

    private final Leaving leaving;
    private final People people;

    LeavingPages(Leaving leaving, People people) {
        this.leaving = leaving;
        this.people = people;
    }

    @ModelAttribute("person")
    Colleague person(@PathVariable PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    @GetMapping
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("departure", leaving.of(id));
        model.addAttribute("leftOn", people.leftOn(id));
        return "access/leaving";
    }

    @GetMapping("/{post}")
    @Allowed(Action.ADMINISTER)
    String choose(@PathVariable PersonId id, @PathVariable PostId post, Model model) {
        model.addAttribute("desk", leaving.desk(id, post));
        model.addAttribute("form", SuccessorForm.empty());
        return "access/leaving-desk";
    }

    @PostMapping("/{post}")
    @Allowed(Action.ADMINISTER)
    String passOn(
            @PathVariable PersonId id,
            @PathVariable PostId post,
            @Valid @ModelAttribute("form") SuccessorForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("desk", leaving.desk(id, post));
        if (result.hasErrors() || Attempt.refused(result, () -> leaving.passOn(id, post, form.chosen()))) {
            return "access/leaving-desk";
        }
        return back(id, "access.leaving.passed", redirect);
    }

    @PostMapping
    @Allowed(Action.ADMINISTER)
    String close(@PathVariable PersonId id, RedirectAttributes redirect) {
        leaving.close(id);
        return back(id, "access.leaving.closed", redirect);
    }

    private static String back(PersonId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id.value());
        return "redirect:/admin/people/{id}/leaving";
    }
}
