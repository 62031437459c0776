package nl.baken.administration;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of answers, and what is in one of them. */
@Controller
class CodeListPages {

    private static final String LISTS = "/admin/codes";
    private static final String ONE = LISTS + "/{list}";

    private final CodeLists lists;
    private final Clock clock;

    CodeListPages(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @ModelAttribute("today")
    LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping(LISTS)
    @Allowed(Action.ADMINISTER)
    String all(Model model) {
        model.addAttribute("lists", CodeList.values());
        return "administration/lists";
    }

    @GetMapping(ONE)
    @Allowed(Action.ADMINISTER)
    String show(@PathVariable CodeList list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("codes", lists.all(list));
        return "administration/list";
    }

    @GetMapping(ONE + "/new")
    @Allowed(Action.ADMINISTER)
    String empty(@PathVariable CodeList list, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("form", CodeForm.from(today()));
        return "administration/code-new";
    }

    @PostMapping(ONE + "/new")
    @Allowed(Action.ADMINISTER)
    String add(
            @PathVariable CodeList list,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("list", list);
        if (result.hasErrors() || Attempt.refused(result, () -> lists.add(form.in(list)))) {
            return "administration/code-new";
        }
        return shown(list, redirect);
    }

    static String shown(CodeList list, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "administration.saved");
        redirect.addAttribute("list", list);
        return "redirect:" + ONE;
    }
}
