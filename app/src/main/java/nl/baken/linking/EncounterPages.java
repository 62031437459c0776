package nl.baken.linking;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.linking.Encounter.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever is told that something at another desk touches a record reads whom to speak with, and says that they did. */
@Controller
class EncounterPages {

    private static final String ONE = "/links/encounters/{id}";

    private final EncounterDesk desk;

    EncounterPages(EncounterDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Allowed(Action.ANSWER_ENCOUNTER)
    String show(@PathVariable EncounterId id, Model model) {
        model.addAttribute("told", desk.read(id));
        return "linking/encounter";
    }

    @PostMapping(ONE + "/met")
    @Allowed(Action.ANSWER_ENCOUNTER)
    String met(@PathVariable EncounterId id, RedirectAttributes redirect) {
        return answer(id, Answer.MET, redirect);
    }

    @PostMapping(ONE + "/left")
    @Allowed(Action.ANSWER_ENCOUNTER)
    String leave(@PathVariable EncounterId id, RedirectAttributes redirect) {
        return answer(id, Answer.LEFT, redirect);
    }

    private String answer(EncounterId id, Answer answer, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice",
                desk.answer(id, answer) ? "linking.encounter.answered." + answer : "linking.encounter.answered.before");
        return "redirect:/";
    }
}
