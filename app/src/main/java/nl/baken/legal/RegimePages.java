package nl.baken.legal;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody reads what the law says about each regime. */
@Controller
class RegimePages {

    private final Regimes regimes;
    private final Clock clock;

    RegimePages(Regimes regimes, Clock clock) {
        this.regimes = regimes;
        this.clock = clock;
    }

    @GetMapping("/regimes")
    @Allowed(Action.WORK)
    String read(Model model) {
        model.addAttribute("regimes", regimes.at(LocalDate.now(clock)));
        return "legal/regimes";
    }
}
