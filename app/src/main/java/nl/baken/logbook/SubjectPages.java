package nl.baken.logbook;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Everything that was read about one data subject, in words that can be handed over on paper. Names of readers are left
 * out unless the supervisor decides otherwise: whoever asks has a right to know what was done with their data, and not
 * always by which colleague.
 */
@Controller
class SubjectPages {

    private final Readings readings;
    private final Lines lines;
    private final Clock clock;

    SubjectPages(Readings readings, Lines lines, Clock clock) {
        this.readings = readings;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/logbook/subject")
    @Allowed(Action.READ_LOGBOOK)
    @Costly
    String show(@Valid @ModelAttribute("choice") SubjectChoice choice, BindingResult result, Model model) {
        if (!result.hasErrors() && choice.isAsked() && choice.id().isEmpty()) {
            result.rejectValue("subject", "logbook.subject.wrong");
        }
        if (!result.hasErrors()) {
            choice.id().ifPresent(subject -> show(subject, choice.isNamed(), model));
        }
        return "logbook/subject";
    }

    private void show(UUID subject, boolean named, Model model) {
        List<Line> found = lines.of(readings.about(subject));
        model.addAttribute("lines", found);
        model.addAttribute("subject", subject);
        model.addAttribute("named", named);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("times", found.size());
        model.addAttribute("readers", found.stream().map(Line::name).distinct().count());
        model.addAttribute("before", found.stream().anyMatch(line -> !line.sealed()));
    }
}
