package nl.baken.handovers;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of handovers and the page of each one. */
@Controller
class HandoverPages {

    private final Listing listing;
    private final Reading reading;
    private final Afterwards afterwards;

    HandoverPages(Listing listing, Reading reading, Afterwards afterwards) {
        this.listing = listing;
        this.reading = reading;
        this.afterwards = afterwards;
    }

    @GetMapping("/handovers")
    @Allowed(Action.LIST_HANDOVERS)
    String list(
            @RequestParam(defaultValue = "in") String box,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable SignalId signal,
            Model model) {
        model.addAttribute("list", listing.list(new Selection(Box.of(box), Filter.of(show), page, signal)));
        return "handovers/list";
    }

    @GetMapping("/handovers/{id}")
    @Allowed(Action.READ_HANDOVER)
    String read(@PathVariable HandoverId id, Model model) {
        model.addAttribute("view", reading.of(id));
        model.addAttribute("owed", afterwards.owed(id));
        return "handovers/handover";
    }
}
