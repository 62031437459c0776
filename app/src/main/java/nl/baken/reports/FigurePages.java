package nl.baken.reports;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Costly;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page with figures, and the same figures to take along. */
@Controller
class FigurePages {

    private final Figures figures;
    private final Access access;
    private final Export export;
    private final Clock clock;

    FigurePages(Figures figures, Access access, Export export, Clock clock) {
        this.figures = figures;
        this.access = access;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @Allowed(Action.SEE_FIGURES)
    @Costly
    String page(Model model) {
        return show(Selection.of(Year.now(clock)), model);
    }

    @GetMapping(path = "/figures", params = "from")
    @Allowed(Action.SEE_FIGURES)
    @Costly
    String selected(@Valid @ModelAttribute("filter") Selection selection, BindingResult result, Model model) {
        if (result.hasErrors()) {
            model.addAttribute("tables", List.of());
            return "reports/figures";
        }
        return show(selection, model);
    }

    @GetMapping("/figures.csv")
    @Allowed(Action.SEE_FIGURES)
    @Costly
    ResponseEntity<byte[]> export(@Valid @ModelAttribute("filter") Selection selection, BindingResult result) {
        if (result.hasErrors()) {
            return ResponseEntity.badRequest().build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"aard-en-omvang.csv\"")
                .contentType(MediaType.parseMediaType("text/csv; charset=utf-8"))
                .body(export.csv(selection, figures.tables(selection)));
    }

    private String show(Selection selection, Model model) {
        model.addAttribute("filter", selection);
        model.addAttribute("tables", figures.tables(selection));
        model.addAttribute("small", access.may(Action.SEE_SMALL_CELLS));
        model.addAttribute("counted", LocalDate.now(clock));
        return "reports/figures";
    }
}
