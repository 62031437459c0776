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

/** Where an administrator sees who is absent, and reports a colleague who cannot do so. */
@Controller
class AbsencePages {

    private final People people;
    private final Absences absences;

    AbsencePages(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    @GetMapping("/admin/absences")
    @Allowed(Action.ADMINISTER)
    String list(Model model) {
        model.addAttribute("absences", absences.upcoming());
        return "access/absences";
    }

    @PostMapping("/admin/absences/{id}/end")
    @Allowed(Action.ADMINISTER)
    String end(@PathVariable AbsenceId id, RedirectAttributes redirect) {
        absences.end(id);
        redirect.addFlashAttribute("notice", "access.absence.ended");
        return "redirect:/admin/absences";
    }

    @GetMapping("/admin/people/{id}/absence")
    @Allowed(Action.ADMINISTER)
    String empty(@PathVariable PersonId id, Model model) {
        model.addAttribute("form", AbsenceForm.empty());
        return page(id, model);
    }

    @PostMapping("/admin/people/{id}/absence")
    @Allowed(Action.ADMINISTER)
    String report(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") AbsenceForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> form.reportTo(absences, id))) {
            return page(id, model);
        }
        return PeoplePages.shown(id, redirect);
    }

    private String page(PersonId id, Model model) {
        model.addAttribute("person", people.find(id).orElseThrow(NotFound::new));
        return "access/absence-new";
    }
}
