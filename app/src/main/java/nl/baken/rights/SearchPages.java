package nl.baken.rights;

import jakarta.validation.Valid;
import java.util.Optional;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.access.Callers;
import nl.baken.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a desk answers a request that was put before it, and says what it did after the decision. */
@Controller
@RequestMapping("/requests/{id}")
class SearchPages {

    private static final String PAGE = "/search";

    private final SearchDesk desk;
    private final TaskDesk tasks;
    private final SearchViews views;

    SearchPages(SearchDesk desk, TaskDesk tasks, SearchViews views) {
        this.desk = desk;
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping(PAGE)
    @Allowed(Action.ANSWER_REQUEST)
    String show(@PathVariable RequestId id, Model model) {
        return page(id, model);
    }

    @PostMapping("/records")
    @Allowed(Action.ANSWER_REQUEST)
    String take(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("number") NumberForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        Optional<PortionId> taken =
                result.hasErrors() ? Optional.empty() : Attempt.of(result, () -> desk.take(id, form.number()));
        return taken.map(portion -> Return.to(id, "/records/" + portion.value(), flash, "rights.done.taken"))
                .orElseGet(() -> page(id, model));
    }

    @PostMapping("/nothing")
    @Allowed(Action.ANSWER_REQUEST)
    String foundNothing(@PathVariable RequestId id, RedirectAttributes flash) {
        return Return.after(id, PAGE, flash, "rights.done.nothing", () -> desk.foundNothing(id));
    }

    @PostMapping("/proposal")
    @Allowed(Action.ANSWER_REQUEST)
    String propose(@PathVariable RequestId id, RedirectAttributes flash) {
        return Return.after(id, PAGE, flash, "rights.done.proposed", () -> desk.propose(id));
    }

    @PostMapping("/suspicion")
    @Allowed(Action.ANSWER_REQUEST)
    String suspect(
            @PathVariable RequestId id,
            @Valid @ModelAttribute("suspicion") SuspicionForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> desk.suspect(id, form.said()))) {
            return page(id, model);
        }
        return Return.to(id, PAGE, flash, "rights.done.suspected");
    }

    @PostMapping("/tasks/{task}")
    @Allowed(Action.ANSWER_REQUEST)
    String finish(
            @PathVariable RequestId id,
            @PathVariable TaskId task,
            @Valid @ModelAttribute("end") TaskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash) {
        if (result.hasErrors() || Attempt.refused(result, () -> tasks.finish(id, task, form.chosen()))) {
            return page(id, model);
        }
        return Return.to(id, PAGE, flash, "rights.done.carriedOut");
    }

    // three forms stand on the page: each is empty but the one that came back with a mistake
    private String page(RequestId id, Model model) {
        model.addAttribute("view", views.of(id));
        model.addAttribute("coordinates", Callers.current().plays(Role.CARE_COORDINATOR));
        keepOr(model, "number", NumberForm.EMPTY);
        keepOr(model, "suspicion", SuspicionForm.EMPTY);
        keepOr(model, "end", TaskForm.EMPTY);
        return "rights/search";
    }

    private static void keepOr(Model model, String name, Object empty) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, empty);
        }
    }
}
