package nl.baken.conferences;

import nl.baken.access.Directory;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step for a page and goes on, with word of what was done, of why it cannot be, or of who was first. */
@Component
class Steps {

    private final ConferenceDesk desk;
    private final Directory directory;

    Steps(ConferenceDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    String take(ConferenceId id, RedirectAttributes flash, String done, Runnable work) {
        try {
            work.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused refused) {
            tell(id, refused, flash);
        }
        return "redirect:/conferences/" + id.value();
    }

    private void tell(ConferenceId id, Refused refused, RedirectAttributes flash) {
        boolean late = refused.key().equals("conferences.refused.changed");
        flash.addFlashAttribute("notice", late ? "conferences.refused.changed_by" : refused.key());
        flash.addFlashAttribute("noticeKind", "error");
        if (late) {
            flash.addFlashAttribute("noticeOf", directory.name(desk.lastActor(id)));
        } else if (!refused.arguments().isEmpty()) {
            flash.addFlashAttribute("noticeOfSeveral", refused.arguments().toArray());
        }
    }
}
