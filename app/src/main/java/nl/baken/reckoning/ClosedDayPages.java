package nl.baken.reckoning;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.deadlines.ClosedDay;
import nl.baken.deadlines.ClosedDay.Mark;
import nl.baken.deadlines.ClosedDayId;
import nl.baken.deadlines.Decrees;
import nl.baken.deadlines.WorkingDays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator closes a day by decree: first they see what that does, then they do it. */
@Controller
class ClosedDayPages {

    private static final String DAYS = "/admin/closed-days";
    private static final String NEW = "reckoning/closed-day-new";

    private final Decrees decrees;
    private final WorkingDays workingDays;
    private final Directory directory;
    private final Clock clock;

    ClosedDayPages(Decrees decrees, WorkingDays workingDays, Directory directory, Clock clock) {
        this.decrees = decrees;
        this.workingDays = workingDays;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(DAYS)
    @Allowed(Action.ADMINISTER)
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "days", decrees.all().stream().map(day -> line(day, today)).toList());
        return "reckoning/closed-days";
    }

    @GetMapping(DAYS + "/new")
    @Allowed(Action.ADMINISTER)
    String empty(Model model) {
        model.addAttribute("form", ClosedDayForm.empty());
        return NEW;
    }

    @PostMapping(DAYS + "/new")
    @Allowed(Action.ADMINISTER)
    String look(@Valid @ModelAttribute("form") ClosedDayForm form, BindingResult result, Model model) {
        if (result.hasErrors() || Attempt.refused(result, () -> decrees.check(form.closed()))) {
            return NEW;
        }
        model.addAttribute("next", workingDays.onOrAfter(form.closed().plusDays(1)));
        return "reckoning/closed-day-look";
    }

    @PostMapping(DAYS)
    @Allowed(Action.ADMINISTER)
    String close(@Valid @ModelAttribute("form") ClosedDayForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> decrees.close(form.closed(), form.why(), caller()))) {
            return NEW;
        }
        redirect.addFlashAttribute("notice", "reckoning.closed.saved");
        return "redirect:" + DAYS;
    }

    @PostMapping(DAYS + "/{id}/withdraw")
    @Allowed(Action.ADMINISTER)
    String withdraw(@PathVariable ClosedDayId id, RedirectAttributes redirect) {
        decrees.withdraw(id, caller());
        redirect.addFlashAttribute("notice", "reckoning.closed.withdrawn");
        return "redirect:" + DAYS;
    }

    private static UUID caller() {
        return Callers.current().person().value();
    }

    private ClosedDayLine line(ClosedDay day, LocalDate today) {
        return new ClosedDayLine(
                day,
                day.withdrawn().map(this::said).orElseGet(() -> said(day.entered())),
                day.isInForce() && day.day().isAfter(today));
    }

    private ClosedDayLine.Said said(Mark mark) {
        return new ClosedDayLine.Said(
                directory.name(new PersonId(mark.by())), LocalDate.ofInstant(mark.at(), clock.getZone()));
    }
}
