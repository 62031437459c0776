package nl.baken.linking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which records may touch a signal or a dossier, what people say of that, and how it works for whoever wants to know. */
@Controller
class LinkPages {

    private static final String SIGNAL = "/signals/{id}/links";
    private static final String DOSSIER = "/dossiers/{id}/links";

    private final LinkReader reader;
    private final LinkDesk desk;

    LinkPages(LinkReader reader, LinkDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping(SIGNAL)
    @Allowed(Action.READ_SIGNAL)
    String ofSignal(@PathVariable RecordId id, Model model) {
        return page(id, model);
    }

    @GetMapping(DOSSIER)
    @Allowed(Action.READ_DOSSIER)
    String ofDossier(@PathVariable RecordId id, Model model) {
        return page(id, model);
    }

    @PostMapping(SIGNAL)
    @Allowed(Action.ENRICH_SIGNAL)
    String judgeOfSignal(
            @PathVariable RecordId id,
            @RequestParam UUID one,
            @RequestParam UUID other,
            @RequestParam Verdict verdict,
            RedirectAttributes redirect) {
        desk.judge(id, one, other, verdict);
        return back(SIGNAL, id, "linking.judged." + verdict, redirect);
    }

    @PostMapping(DOSSIER)
    @Allowed(Action.KEEP_DOSSIER)
    String judgeOfDossier(
            @PathVariable RecordId id,
            @RequestParam UUID one,
            @RequestParam UUID other,
            @RequestParam Verdict verdict,
            RedirectAttributes redirect) {
        desk.judge(id, one, other, verdict);
        return back(DOSSIER, id, "linking.judged." + verdict, redirect);
    }

    @PostMapping(SIGNAL + "/veil")
    @Allowed(Action.ENRICH_SIGNAL)
    String veilSignal(@PathVariable RecordId id, @RequestParam boolean veiled, RedirectAttributes redirect) {
        desk.veil(id, veiled);
        return back(SIGNAL, id, "linking.veiled." + veiled, redirect);
    }

    @PostMapping(DOSSIER + "/veil")
    @Allowed(Action.KEEP_DOSSIER)
    String veilDossier(@PathVariable RecordId id, @RequestParam boolean veiled, RedirectAttributes redirect) {
        desk.veil(id, veiled);
        return back(DOSSIER, id, "linking.veiled." + veiled, redirect);
    }

    /** What may touch the person who is being typed: a piece of a page, asked for while somebody types. */
    @PostMapping(SIGNAL + "/look")
    @Allowed(Action.ENRICH_SIGNAL)
    String lookForSignal(@PathVariable RecordId id, @RequestParam Map<String, String> typed, Model model) {
        return look(id, typed, model);
    }

    /** The same, of a person who has a dossier. */
    @PostMapping(DOSSIER + "/look")
    @Allowed(Action.KEEP_DOSSIER)
    String lookForDossier(@PathVariable RecordId id, @RequestParam Map<String, String> typed, Model model) {
        return look(id, typed, model);
    }

    /** How records are laid side by side, for whoever wants to know. */
    @GetMapping("/report/comparing")
    @Allowed(Action.VISIT)
    String explain() {
        return "linking/comparing";
    }

    // the form comes as it stands, with more fields than say who somebody is
    private String look(RecordId id, Map<String, String> typed, Model model) {
        List<Clue> clues = Clue.person(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("birthDate", ""),
                typed.getOrDefault("phone", ""),
                typed.getOrDefault("email", ""));
        model.addAttribute("links", reader.look(id, clues));
        return "linking/look";
    }

    private String page(RecordId id, Model model) {
        model.addAttribute("links", reader.read(id));
        return "linking/links";
    }

    private static String back(String page, RecordId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id.value());
        return "redirect:" + page;
    }
}
