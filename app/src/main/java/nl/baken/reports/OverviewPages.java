package nl.baken.reports;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The home page of who steers the work and sees no case: how much there is, where it stands, what waits too long. */
@Controller
class OverviewPages {

    private final Work work;
    private final Figures figures;
    private final Clock clock;

    OverviewPages(Work work, Figures figures, Clock clock) {
        this.work = work;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/overview")
    @Allowed(Action.STEER)
    @Costly
    String page(Model model) {
        return show(Selection.of(Year.now(clock)), model);
    }

    @GetMapping(path = "/overview", params = "from")
    @Allowed(Action.STEER)
    @Costly
    String selected(@Valid @ModelAttribute("filter") Selection selection, BindingResult result, Model model) {
        return result.hasErrors() ? "reports/overview" : show(selection, model);
    }

    private String show(Selection selection, Model model) {
        model.addAttribute("filter", selection);
        model.addAttribute("signals", signals(work.signals(selection)));
        model.addAttribute("overdue", overdue(work.overdue(selection)));
        model.addAttribute("dossiers", figures.table(Dimension.EXPLOITATION, selection));
        model.addAttribute("counted", LocalDate.now(clock));
        return "reports/overview";
    }

    // Nobody who steers sees the cases, so that small counts are hidden from all of them; a total would give them away.
    private static List<Stage> signals(Map<String, Integer> counts) {
        return Arrays.stream(Stage.Name.values())
                .map(name -> new Stage(name, Cell.of(counts.getOrDefault(name.name(), 0), false)))
                .toList();
    }

    private static List<Month> overdue(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Month(YearMonth.parse(entry.getKey()), Cell.of(entry.getValue(), false)))
                .toList();
    }

    /** How many signals stand at a point of their course. */
    record Stage(Name name, Cell cell) {

        /** The points, in their order; a merged signal is counted with the one that it became part of. */
        enum Name {
            NEW,
            ENRICHING,
            WITH_DIRECTOR,
            CLOSED
        }
    }

    /** How many handovers should have been answered in a month and were not. */
    record Month(YearMonth month, Cell cell) {}
}
