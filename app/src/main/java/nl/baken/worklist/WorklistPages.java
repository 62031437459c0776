package nl.baken.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page of everybody who works with Baken: what is mine, and what is due. */
@Controller
class WorklistPages {

    private static final int LAST_PAGE = 1_000;

    private final Duties duties;
    private final Tally tally;
    private final Clock clock;

    WorklistPages(Duties duties, Tally tally, Clock clock) {
        this.duties = duties;
        this.tally = tally;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(Action.WORK)
    String home(
            @RequestParam(defaultValue = "MINE") String shelf,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Shelf shown = Shelf.of(shelf);
        int number = Math.clamp(page, 1, LAST_PAGE);
        List<Duty> found = duties.on(shown, number - 1);
        Counts counts = tally.counts();
        model.addAttribute("duties", found);
        model.addAttribute("counts", counts);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("tabs", tabs(shown, counts));
        model.addAttribute("shelf", shown);
        model.addAttribute("paging", Paging.of(shown, number, found.size()));
        return "worklist/home";
    }

    private static List<Tab> tabs(Shelf shown, Counts counts) {
        return Arrays.stream(Shelf.values())
                .map(shelf -> new Tab("/?shelf=" + shelf, shelf.labelKey(), shelf == shown, counts.of(shelf)))
                .toList();
    }

    record Tab(String href, String labelKey, boolean current, int count) {}
}
