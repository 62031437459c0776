package nl.baken.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Menu;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page of everybody who has duties: what is mine, and what is due; whoever has none begins elsewhere. */
@Controller
class WorklistPages {

    private static final int LAST_PAGE = 1_000;

    private final Duties duties;
    private final Tally tally;
    private final Access access;
    private final Menu menu;
    private final Clock clock;

    WorklistPages(Duties duties, Tally tally, Access access, Menu menu, Clock clock) {
        this.duties = duties;
        this.tally = tally;
        this.access = access;
        this.menu = menu;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(Action.WORK)
    String home(
            @RequestParam(defaultValue = "MINE") String shelf,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return access.may(Action.HAVE_DUTIES)
                ? worklist(Shelf.of(shelf), Math.clamp(page, 1, LAST_PAGE), model)
                : "redirect:" + menu.home();
    }

    private String worklist(Shelf shown, int number, Model model) {
        Duties.Board board = duties.on(shown, number - 1);
        Counts counts = tally.keep(board.counts());
        model.addAttribute("duties", board.duties());
        model.addAttribute("counts", counts);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("tabs", tabs(shown, counts));
        model.addAttribute("shelf", shown);
        model.addAttribute("paging", Paging.of(shown, number, board.duties().size()));
        return "worklist/home";
    }

    private static List<Tab> tabs(Shelf shown, Counts counts) {
        return Arrays.stream(Shelf.values())
                .map(shelf -> new Tab("/?shelf=" + shelf, shelf.labelKey(), shelf == shown, counts.of(shelf)))
                .toList();
    }

    record Tab(String href, String labelKey, boolean current, int count) {}
}
