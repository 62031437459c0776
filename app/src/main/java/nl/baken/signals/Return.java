package nl.baken.signals;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings whoever changed a signal back to its page, with a word on what was done. */
final class Return {

    private Return() {}

    static String to(SignalId id, RedirectAttributes flash, String noticeKey) {
        flash.addFlashAttribute("notice", noticeKey);
        return "redirect:/signals/" + id.value();
    }
}
