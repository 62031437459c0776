package nl.baken.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.reports.Gaps.Gap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a year: what help was missing in the region, so that it can be organised. */
@Controller
class GapPages {

    private static final int FIRST = 2000;

    private final Gaps gaps;
    private final Access access;
    private final Clock clock;

    GapPages(Gaps gaps, Access access, Clock clock) {
        this.gaps = gaps;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/gaps")
    @Allowed(Action.SEE_GAPS)
    String list(@RequestParam(defaultValue = "0") int year, Model model) {
        int now = Year.now(clock).getValue();
        int shown = year == 0 ? now : Math.clamp(year, FIRST, now);
        model.addAttribute("year", shown);
        List<Gap> found = gaps.of(Year.of(shown));
        model.addAttribute("gaps", found);
        model.addAttribute("why", found.stream().anyMatch(gap -> !gap.lines().isEmpty()));
        model.addAttribute("previous", shown > FIRST ? shown - 1 : null);
        model.addAttribute("next", shown < now ? shown + 1 : null);
        model.addAttribute("notes", access.may(Action.NOTE_GAP));
        model.addAttribute("small", access.may(Action.SEE_SMALL_CELLS));
        model.addAttribute("counted", LocalDate.now(clock));
        return "reports/gaps";
    }
}
