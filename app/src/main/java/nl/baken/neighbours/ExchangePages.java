package nl.baken.neighbours;

import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the supervisor sees what was asked of other regions, and what they asked. */
@Controller
class ExchangePages {

    private static final String PAGE = "/logbook/neighbours";
    private static final int LAST = 10_000;

    private final Exchanges exchanges;

    ExchangePages(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @GetMapping(PAGE)
    @Allowed(Action.READ_LOGBOOK)
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, LAST);
        List<Exchange> found = exchanges.page(number);
        model.addAttribute("sums", exchanges.sums());
        model.addAttribute("exchanges", found.stream().limit(Exchanges.PAGE).toList());
        model.addAttribute("number", number);
        model.addAttribute("previous", number > 1 ? PAGE + "?page=" + (number - 1) : null);
        model.addAttribute("next", found.size() > Exchanges.PAGE ? PAGE + "?page=" + (number + 1) : null);
        return "neighbours/exchanges";
    }
}
