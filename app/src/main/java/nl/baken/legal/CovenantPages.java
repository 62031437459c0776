package nl.baken.legal;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.Callers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The covenants of the region: the list, a new one, the page of each, and its end. */
@Controller
class CovenantPages {

    private static final String LIST = "/covenants";
    private static final String ONE = LIST + "/{id}";

    private final CovenantDesk desk;
    private final Access access;
    private final Clock clock;

    CovenantPages(CovenantDesk desk, Access access, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @Allowed(Action.READ_COVENANTS)
    String list(Model model) {
        List<CovenantView> views = desk.all().stream()
                .map(covenant -> new CovenantView(covenant, today()))
                .toList();
        model.addAttribute("covenants", views);
        model.addAttribute("keeps", access.may(Action.KEEP_COVENANTS));
        return "legal/covenants";
    }

    @GetMapping(LIST + "/new")
    @Allowed(Action.KEEP_COVENANTS)
    String empty(Model model) {
        model.addAttribute("form", CovenantForm.from(today()));
        return "legal/covenant-new";
    }

    @PostMapping(LIST)
    @Allowed(Action.KEEP_COVENANTS)
    String draw(@Valid @ModelAttribute("form") CovenantForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<CovenantId> drawn = result.hasErrors()
                ? Optional.empty()
                : Attempt.of(result, () -> desk.draw(form.scope(), form.begin(), form.end()));
        return drawn.map(id -> shown(id, redirect)).orElse("legal/covenant-new");
    }

    @GetMapping(ONE)
    @Allowed(Action.READ_COVENANTS)
    String show(@PathVariable CovenantId id, Model model) {
        model.addAttribute("form", PartyForm.empty());
        return page(id, model);
    }

    @PostMapping(ONE + "/parties")
    @Allowed(Action.KEEP_COVENANTS)
    String ask(
            @PathVariable CovenantId id,
            @Valid @ModelAttribute("form") PartyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.ask(id, form.chosen()))) {
            return page(id, model);
        }
        return shown(id, redirect);
    }

    @GetMapping(ONE + "/end")
    @Allowed(Action.KEEP_COVENANTS)
    String askLastDay(@PathVariable CovenantId id, Model model) {
        model.addAttribute("covenant", desk.read(id));
        model.addAttribute("form", new DayForm(null));
        return "legal/covenant-end";
    }

    @PostMapping(ONE + "/end")
    @Allowed(Action.KEEP_COVENANTS)
    String end(
            @PathVariable CovenantId id,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("covenant", desk.read(id));
        if (result.hasErrors() || Attempt.refused(result, () -> desk.end(id, form.chosen()))) {
            return "legal/covenant-end";
        }
        return shown(id, redirect);
    }

    private String page(CovenantId id, Model model) {
        model.addAttribute("audits", access.may(Action.READ_LOGBOOK));
        Covenant covenant = desk.read(id);
        model.addAttribute("view", new CovenantView(covenant, today()));
        model.addAttribute("confirms", covenant.letsConfirm(Callers.current().person()));
        model.addAttribute("keeps", access.may(Action.KEEP_COVENANTS));
        return "legal/covenant";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static String shown(CovenantId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "legal.saved");
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
