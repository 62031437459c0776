package nl.baken.logbook;

import jakarta.validation.Valid;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the supervisor sees what was done, and for what data are processed at all. */
@Controller
class ActPages {

    private final Deeds deeds;
    private final Lines lines;
    private final FilterChoices choices;

    ActPages(Deeds deeds, Lines lines, FilterChoices choices) {
        this.deeds = deeds;
        this.lines = lines;
        this.choices = choices;
    }

    @GetMapping("/logbook/acts")
    @Allowed(Action.READ_LOGBOOK)
    @Costly
    String acts(@Valid @ModelAttribute("filter") Filter filter, BindingResult result, Model model) {
        choices.addTo(model);
        if (!result.hasErrors()) {
            page(filter, model);
        }
        return "logbook/acts";
    }

    private void page(Filter filter, Model model) {
        List<Deed> found = deeds.of(filter);
        int number = filter.number();
        model.addAttribute(
                "lines", lines.ofActs(found.stream().limit(Readings.PAGE).toList()));
        model.addAttribute("number", number);
        model.addAttribute("previous", number > 1 ? filter.address("/logbook/acts", number - 1) : null);
        model.addAttribute("next", found.size() > Readings.PAGE ? filter.address("/logbook/acts", number + 1) : null);
    }

    @GetMapping("/logbook/activities")
    @Allowed(Action.READ_LOGBOOK)
    String activities(Model model) {
        model.addAttribute("activities", Activity.values());
        return "logbook/activities";
    }
}
