package nl.baken.neighbours;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What another region asked that touches a record here: whom to call, and that somebody did. */
@Controller
class HitPages {

    private static final String ONE = "/neighbours/hits/{id}";

    private final HitDesk desk;

    HitPages(HitDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Allowed(Action.ANSWER_NEIGHBOURS)
    String show(@PathVariable HitId id, Model model) {
        model.addAttribute("hit", desk.read(id));
        return "neighbours/hit";
    }

    @PostMapping(ONE)
    @Allowed(Action.ANSWER_NEIGHBOURS)
    String handle(@PathVariable HitId id, RedirectAttributes redirect) {
        desk.handle(id);
        redirect.addFlashAttribute("notice", "neighbours.handled");
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
