package nl.baken.linking;

import java.util.Map;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pieces of pages that tell what may touch what is being typed: asked for while somebody types, with part of a form as it stands. */
@Controller
class LookPages {

    private final Looking looking;

    LookPages(Looking looking) {
        this.looking = looking;
    }

    @PostMapping("/signals/{id}/links/look")
    @Allowed(value = Action.LOOK_FROM_SIGNAL, atDesk = true)
    String forSignal(@PathVariable RecordId id, @RequestParam Map<String, String> typed, Model model) {
        return piece(looking.into(Action.LOOK_FROM_SIGNAL, id, Typed.clues(typed)), model);
    }

    @PostMapping("/dossiers/{id}/links/look")
    @Allowed(value = Action.LOOK_FROM_DOSSIER, atDesk = true)
    String forDossier(@PathVariable RecordId id, @RequestParam Map<String, String> typed, Model model) {
        return piece(looking.into(Action.LOOK_FROM_DOSSIER, id, Typed.clues(typed)), model);
    }

    /** For what is not registered yet. */
    @PostMapping("/links/look")
    @Allowed(Action.LOOK_AHEAD)
    String ahead(@RequestParam(defaultValue = "") String draft, @RequestParam Map<String, String> typed, Model model) {
        return piece(looking.ahead(draft, Typed.clues(typed)), model);
    }

    private static String piece(Touching found, Model model) {
        model.addAttribute("found", found);
        return "linking/look";
    }
}
