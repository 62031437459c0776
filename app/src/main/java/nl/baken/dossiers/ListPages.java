package nl.baken.dossiers;

import java.util.Arrays;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.dossiers.Listing.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of dossiers. */
@Controller
class ListPages {

    private final Listing listing;

    ListPages(Listing listing) {
        this.listing = listing;
    }

    @GetMapping("/dossiers")
    @Allowed(Action.LIST_DOSSIERS)
    String list(
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(defaultValue = "false") boolean names,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ListFilter filter = ListFilter.of(view, names, page);
        List<Row> rows = listing.of(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.stream().limit(Listing.PAGE).toList());
        model.addAttribute("tabs", tabs(filter));
        model.addAttribute("previous", filter.page() > 1 ? filter.page(filter.page() - 1) : null);
        model.addAttribute("next", rows.size() > Listing.PAGE ? filter.page(filter.page() + 1) : null);
        return "dossiers/list";
    }

    private static List<Tab> tabs(ListFilter filter) {
        return Arrays.stream(ListFilter.View.values())
                .map(view -> Tab.to(
                        new ListFilter(view, filter.names(), 1).page(1),
                        "dossiers.list." + view.address(),
                        view == filter.view()))
                .toList();
    }
}
