package nl.baken.access;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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

/** Where an administrator asks for a post for somebody, and says until when it is held. */
@Controller
@RequestMapping("/admin/people/{id}/holdings")
class HoldingPages {

    private final People people;
    private final Holdings holdings;
    private final AppointmentDesk desk;
    private final Clock clock;

    HoldingPages(People people, Holdings holdings, AppointmentDesk desk, Clock clock) {
        this.people = people;
        this.holdings = holdings;
        this.desk = desk;
        this.clock = clock;
    }

    @ModelAttribute("person")
    Colleague person(@PathVariable PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    @GetMapping
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String empty(Model model) {
        model.addAttribute("form", HoldingForm.from(LocalDate.now(clock)));
        return "access/holding-new";
    }

    @PostMapping
    @Allowed(value = Action.ADMINISTER, fresh = true)
    String propose(
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") HoldingForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        Optional<AppointmentId> asked = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.propose(id, form.chosen(), form.begin(), form.last()));
        return asked.map(appointment -> told(id, appointment, redirect)).orElse("access/holding-new");
    }

    private String told(PersonId id, AppointmentId asked, RedirectAttributes redirect) {
        String shown = PeoplePages.shown(id, redirect);
        redirect.addFlashAttribute(
                "notice", desk.isWaiting(asked) ? "access.appointment.asked" : "access.appointment.given");
        return shown;
    }

    @GetMapping("/{holding}")
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable PersonId id, @PathVariable HoldingId holding, Model model) {
        Holding known = known(id, holding);
        model.addAttribute("holding", known);
        model.addAttribute("form", new LastDayForm(known.last()));
        return "access/holding-end";
    }

    @PostMapping("/{holding}")
    @Allowed(Action.ADMINISTER)
    String end(
            @PathVariable PersonId id,
            @PathVariable HoldingId holding,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("holding", known(id, holding));
        if (result.hasErrors() || Attempt.refused(result, () -> holdings.end(id, holding, form.day()))) {
            return "access/holding-end";
        }
        return PeoplePages.shown(id, redirect);
    }

    private Holding known(PersonId person, HoldingId id) {
        return holdings.of(person).stream()
                .filter(holding -> holding.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
