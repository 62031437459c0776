package nl.baken.legal;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** The lists of what is destroyed: proposing one, deciding on it, and the certificate that remains. */
@Controller
class DestructionPages {

    private static final String LISTS = "/retention/lists";
    private static final String ONE = LISTS + "/{id}";

    private final DestructionDesk desk;
    private final Shredder shredder;
    private final RetentionDesk retention;
    private final Access access;
    private final Clock clock;

    DestructionPages(DestructionDesk desk, Shredder shredder, RetentionDesk retention, Access access, Clock clock) {
        this.desk = desk;
        this.shredder = shredder;
        this.retention = retention;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(LISTS)
    @Allowed(Action.READ_RETENTION)
    String list(Model model) {
        model.addAttribute("lists", desk.all());
        return "legal/destructions";
    }

    @PostMapping(LISTS)
    @Allowed(Action.KEEP_RETENTION)
    String propose(
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        Optional<DestructionId> made =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.propose(form.chosen()));
        return made.map(id -> shown(id, "legal.destruction.done.proposed", redirect))
                .orElseGet(() -> RetentionPages.list(model, retention, access, LocalDate.now(clock)));
    }

    @GetMapping(ONE)
    @Allowed(Action.READ_RETENTION)
    String show(@PathVariable DestructionId id, Model model) {
        Destruction list = desk.read(id);
        boolean own = list.proposed().person().equals(Callers.current().person());
        model.addAttribute("list", list);
        model.addAttribute("own", own);
        model.addAttribute("confirms", access.may(Action.CONFIRM_DESTRUCTION) && !own);
        return "legal/destruction";
    }

    @PostMapping(ONE + "/confirm")
    @Allowed(value = Action.CONFIRM_DESTRUCTION, fresh = true)
    String confirm(@PathVariable DestructionId id, RedirectAttributes redirect) {
        shredder.confirm(id);
        return shown(id, "legal.destruction.done.confirmed", redirect);
    }

    @PostMapping(ONE + "/withdraw")
    @Allowed(Action.READ_RETENTION)
    String withdraw(@PathVariable DestructionId id, RedirectAttributes redirect) {
        desk.withdraw(id);
        return shown(id, "legal.destruction.done.withdrawn", redirect);
    }

    private static String shown(DestructionId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
