package nl.baken.administration;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import nl.baken.codes.Code;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One answer of a list: another text for it, or the day from which it can no longer be chosen. */
@Controller
@RequestMapping("/admin/codes/{list}/{code}")
class CodePages {

    private final CodeLists lists;

    CodePages(CodeLists lists) {
        this.lists = lists;
    }

    @ModelAttribute("code")
    Code code(@PathVariable CodeList list, @PathVariable String code) {
        return lists.find(list, code).orElseThrow(NotFound::new);
    }

    @GetMapping("/label")
    @Allowed(Action.ADMINISTER)
    String label(@ModelAttribute(name = "code", binding = false) Code code, Model model) {
        model.addAttribute("form", LabelForm.of(code));
        return "administration/code-label";
    }

    @PostMapping("/label")
    @Allowed(Action.ADMINISTER)
    String relabel(
            @ModelAttribute(name = "code", binding = false) Code code,
            @Valid @ModelAttribute("form") LabelForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        if (!form.knows(code)) {
            result.reject("administration.code.changed", new Object[] {code.labelNl(), code.labelEn()}, null);
        }
        if (result.hasErrors()
                || Attempt.refused(
                        result, () -> lists.relabel(code.list(), code.code(), form.labelNl(), form.labelEn()))) {
            return "administration/code-label";
        }
        return CodeListPages.shown(code.list(), redirect);
    }

    @GetMapping("/end")
    @Allowed(Action.ADMINISTER)
    String end(Model model) {
        model.addAttribute("form", new RetireForm(null));
        return "administration/code-end";
    }

    @PostMapping("/end")
    @Allowed(Action.ADMINISTER)
    String retire(
            @ModelAttribute(name = "code", binding = false) Code code,
            @Valid @ModelAttribute("form") RetireForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        if (result.hasErrors() || Attempt.refused(result, () -> lists.retire(code.list(), code.code(), form.day()))) {
            return "administration/code-end";
        }
        return CodeListPages.shown(code.list(), redirect);
    }
}
