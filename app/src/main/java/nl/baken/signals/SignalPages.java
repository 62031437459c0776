package nl.baken.signals;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.signals.ListFilter.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of signals, the search, and the page of each one. */
@Controller
class SignalPages {

    private final Overview overview;
    private final SignalReader reader;
    private final Finding finding;

    SignalPages(Overview overview, SignalReader reader, Finding finding) {
        this.overview = overview;
        this.reader = reader;
        this.finding = finding;
    }

    @GetMapping("/signals")
    @Allowed(Action.LIST_SIGNALS)
    String list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ListFilter filter = new ListFilter(state, municipality, source, mine, overdue, page);
        model.addAttribute("filter", filter);
        model.addAttribute("list", overview.list(filter));
        return "signals/list";
    }

    @GetMapping("/signals/search")
    @Allowed(Action.LIST_SIGNALS)
    String ask(Model model) {
        model.addAttribute("form", SearchForm.empty());
        return "signals/search";
    }

    @PostMapping("/signals/search")
    @Allowed(Action.LIST_SIGNALS)
    String search(@Valid @ModelAttribute("form") SearchForm form, BindingResult result, Model model) {
        if (!result.hasErrors()) {
            model.addAttribute("found", finding.find(form));
        }
        return "signals/search";
    }

    @GetMapping("/signals/{id}")
    @Allowed(Action.READ_SIGNAL)
    String read(@PathVariable SignalId id, Model model) {
        model.addAttribute("view", reader.read(id));
        return "signals/show";
    }
}
