package nl.baken.dossiers;

import jakarta.validation.Valid;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a dossier, with a contact note at its top. */
@Controller
@RequestMapping("/dossiers/{id}")
class DossierPages {

    private static final List<String> KINDS = List.of("", "person", "system");

    private final DossierViews views;
    private final Notes notes;
    private final MergeDesk merges;
    private final SharedSignals shared;

    DossierPages(DossierViews views, Notes notes, MergeDesk merges, SharedSignals shared) {
        this.views = views;
        this.notes = notes;
        this.merges = merges;
        this.shared = shared;
    }

    @GetMapping
    @Allowed(Action.READ_DOSSIER)
    String show(@PathVariable DossierId id, @RequestParam(defaultValue = "") String events, Model model) {
        String kind = KINDS.contains(events) ? events : "";
        DossierView view = views.view(id, kind);
        model.addAttribute("form", notes.blank(view.head()));
        return page(id, view, kind, model);
    }

    @PostMapping("/notes")
    @Allowed(Action.KEEP_DOSSIER)
    String note(
            @PathVariable DossierId id,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        form.secrecy().check(result, "secrecy");
        if (result.hasErrors() || Attempt.refused(result, () -> notes.keep(id, form))) {
            return page(id, views.view(id, ""), "", model);
        }
        redirect.addFlashAttribute("notice", "dossiers.note.kept");
        return "redirect:/dossiers/" + id.value();
    }

    private String page(DossierId id, DossierView view, String events, Model model) {
        model.addAttribute("dossier", view);
        boolean keeps = views.keeps(id);
        model.addAttribute("keeps", keeps);
        model.addAttribute("resting", keeps ? shared.resting(id) : List.of());
        model.addAttribute("opensWhereabouts", views.opensWhereabouts(id));
        model.addAttribute("family", merges.family(id));
        model.addAttribute("takesApart", merges.takesApart(id));
        model.addAttribute(
                "tabs",
                KINDS.stream()
                        .map(kind -> Tab.to(address(view, kind), label(kind), kind.equals(events)))
                        .toList());
        return "dossiers/show";
    }

    private static String address(DossierView view, String kind) {
        return "/dossiers/%s?events=%s#timeline".formatted(view.head().id().value(), kind);
    }

    private static String label(String kind) {
        return "dossiers.timeline." + (kind.isEmpty() ? "all" : kind);
    }
}
