package nl.baken.signals;

import nl.baken.shared.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings whoever changed a signal back to its page, with a word on what was done. */
final class Return {

    private Return() {}

    /** Does what a button asks; a refusal is told on the page of the signal. */
    static String after(SignalId id, RedirectAttributes flash, String noticeKey, Runnable work) {
        try {
            work.run();
            return to(id, flash, noticeKey);
        } catch (Refused refused) {
            return to(id, flash, refused.key());
        }
    }

    static String to(SignalId id, RedirectAttributes flash, String noticeKey) {
        flash.addFlashAttribute("notice", noticeKey);
        return "redirect:/signals/" + id.value();
    }
}
