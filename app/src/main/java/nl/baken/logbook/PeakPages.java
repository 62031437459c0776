package nl.baken.logbook;

import jakarta.validation.Valid;
import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators and supervisors see what was turned away, and say that they saw a peak of it. */
@Controller
class PeakPages {

    private static final String PAGE = "/peaks";

    private final PeakDesk desk;

    PeakPages(PeakDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @Allowed(Action.SEE_PEAKS)
    String peaks(Model model) {
        List<PeakLine> peaks = desk.peaks();
        model.addAttribute("waiting", peaks.stream().filter(PeakLine::waits).toList());
        model.addAttribute("seen", peaks.stream().filter(peak -> !peak.waits()).toList());
        model.addAttribute("rebuffs", desk.rebuffs());
        return "logbook/peaks";
    }

    @PostMapping(PAGE)
    @Allowed(Action.SEE_PEAKS)
    String see(@Valid @ModelAttribute("form") SeenForm form, BindingResult result, RedirectAttributes redirect) {
        if (result.hasErrors()) {
            throw new Refused("logbook.refused.peak");
        }
        desk.see(form.chosen());
        redirect.addFlashAttribute("notice", "logbook.peaks.kept");
        return "redirect:" + PAGE;
    }
}
