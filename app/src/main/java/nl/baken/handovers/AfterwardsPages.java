package nl.baken.handovers;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a receiver does long after it took a handover on. */
@Controller
class AfterwardsPages {

    private final Afterwards afterwards;

    AfterwardsPages(Afterwards afterwards) {
        this.afterwards = afterwards;
    }

    @PostMapping("/handovers/{id}/report-back")
    @Allowed(Action.DECIDE_HANDOVER)
    String reportBack(@PathVariable HandoverId id, RedirectAttributes flash) {
        afterwards.reportBack(id);
        return back(id, flash, "handovers.done.report_back");
    }

    @PostMapping("/handovers/{id}/destroyed")
    @Allowed(Action.DECIDE_HANDOVER)
    String destroyed(@PathVariable HandoverId id, RedirectAttributes flash) {
        afterwards.destroyed(id);
        return back(id, flash, "handovers.done.forget");
    }

    private static String back(HandoverId id, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/handovers/" + id.value();
    }
}
