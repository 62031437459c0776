package nl.baken.neighbours;

import jakarta.validation.Valid;
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

/** The other installations that this one speaks with: the list, a new one, the page of each, and its end. */
@Controller
class NeighbourPages {

    private static final String LIST = "/neighbours";
    private static final String ONE = LIST + "/{id}";

    private final NeighbourDesk desk;
    private final Closing closing;
    private final Access access;

    NeighbourPages(NeighbourDesk desk, Closing closing, Access access) {
        this.desk = desk;
        this.closing = closing;
        this.access = access;
    }

    @GetMapping(LIST)
    @Allowed(Action.CONFIRM_NEIGHBOURS)
    String list(Model model) {
        model.addAttribute("neighbours", desk.all());
        model.addAttribute("keeps", access.may(Action.KEEP_NEIGHBOURS));
        return "neighbours/list";
    }

    @GetMapping(LIST + "/new")
    @Allowed(Action.KEEP_NEIGHBOURS)
    String empty(Model model) {
        model.addAttribute("form", NeighbourForm.EMPTY);
        return "neighbours/new";
    }

    // No redirect when a secret was drawn: it is shown this once and stands in no address, cookie or history.
    @PostMapping(LIST)
    @Allowed(value = Action.KEEP_NEIGHBOURS, fresh = true)
    String propose(
            @Valid @ModelAttribute("form") NeighbourForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        form.judge(result);
        if (result.hasErrors()) {
            return "neighbours/new";
        }
        Proposal proposal = form.proposal();
        Optional<NeighbourId> proposed = Attempt.of(result, () -> desk.propose(proposal));
        if (proposed.isEmpty()) {
            return "neighbours/new";
        }
        if (!proposal.drawn()) {
            return shown(proposed.get(), "neighbours.proposed", redirect);
        }
        model.addAttribute("neighbour", desk.read(proposed.get()));
        model.addAttribute("secret", proposal.secret().spoken());
        return "neighbours/drawn";
    }

    @GetMapping(ONE)
    @Allowed(Action.CONFIRM_NEIGHBOURS)
    String show(@PathVariable NeighbourId id, Model model) {
        Neighbour neighbour = desk.read(id);
        model.addAttribute("neighbour", neighbour);
        model.addAttribute("decides", neighbour.isFor(Callers.current().person()));
        return "neighbours/show";
    }

    @PostMapping(ONE + "/confirm")
    @Allowed(value = Action.CONFIRM_NEIGHBOURS, fresh = true)
    String confirm(@PathVariable NeighbourId id, RedirectAttributes redirect) {
        desk.confirm(id);
        return shown(id, "neighbours.confirmed", redirect);
    }

    @PostMapping(ONE + "/end")
    @Allowed(Action.CONFIRM_NEIGHBOURS)
    String finish(@PathVariable NeighbourId id, RedirectAttributes redirect) {
        desk.finish(id);
        closing.close();
        return shown(id, "neighbours.ended", redirect);
    }

    private static String shown(NeighbourId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
