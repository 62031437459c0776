package nl.baken.handovers;

import nl.baken.access.Directory;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step for a page and goes back to the handover, with word of what was done or of who was first. */
@Component
class Steps {

    private final HandoverDesk desk;
    private final Directory directory;

    Steps(HandoverDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    String take(HandoverId id, RedirectAttributes flash, Step step, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("notice", step.labelKey().replace(".step.", ".done."));
        } catch (Refused late) {
            flash.addFlashAttribute("notice", late.key());
            flash.addFlashAttribute("noticeKind", "error");
            flash.addFlashAttribute("noticeOf", directory.name(desk.lastActor(id)));
        }
        return "redirect:/handovers/" + id.value();
    }
}
