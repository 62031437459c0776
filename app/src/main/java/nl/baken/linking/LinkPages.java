package nl.baken.linking;

import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Onward> onward;

    LinkPages(LinkReader reader, LinkDesk desk, ObjectProvider<Onward> onward) {
        this.reader = reader;
        this.desk = desk;
        this.onward = onward;
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

    /** How records are laid side by side, for whoever wants to know. */
    @GetMapping("/report/comparing")
    @Allowed(Action.VISIT)
    String explain() {
        return "linking/comparing";
    }

    private String page(RecordId id, Model model) {
        LinksView links = reader.read(id);
        model.addAttribute("links", links);
        model.addAttribute(
                "onward",
                onward.stream()
                        .flatMap(others -> others.from(id, links.record()).stream())
                        .toList());
        return "linking/links";
    }

    private static String back(String page, RecordId id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        redirect.addAttribute("id", id.value());
        return "redirect:" + page;
    }
}
