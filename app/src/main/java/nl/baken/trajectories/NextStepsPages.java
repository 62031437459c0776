package nl.baken.trajectories;

import jakarta.validation.Valid;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which the next-steps sheet is written and printed. */
@Controller
@RequestMapping("/dossiers/{id}/trajectories/next-steps")
class NextStepsPages {

    private final NextSteps sheets;

    NextStepsPages(NextSteps sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    @Allowed(Action.KEEP_DOSSIER)
    String write(@PathVariable DossierId id, Model model) {
        DossierCard card = sheets.card(id);
        model.addAttribute("form", sheets.form(card));
        return page(card, model);
    }

    @PostMapping
    @Allowed(Action.KEEP_DOSSIER)
    String show(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") NextStepsForm form,
            BindingResult result,
            Model model) {
        DossierCard card = sheets.card(id);
        form.requireAppointment(result);
        if (!result.hasErrors()) {
            model.addAttribute("sheet", sheets.sheet(form));
        }
        return page(card, model);
    }

    private String page(DossierCard card, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("languages", SheetLanguages.choices(LocaleContextHolder.getLocale()));
        model.addAttribute("meetings", sheets.meetings());
        return "trajectories/next-steps";
    }
}
