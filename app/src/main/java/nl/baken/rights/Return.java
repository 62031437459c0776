package nl.baken.rights;

import nl.baken.shared.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes back to a page of a request, with word of what was done or why not. */
final class Return {

    private Return() {}

    static String to(RequestId id, String page, RedirectAttributes flash, String notice) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/requests/" + id.value() + page;
    }

    /** Does the work; who came too late is told. */
    static String after(RequestId id, String page, RedirectAttributes flash, String notice, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            flash.addFlashAttribute("noticeKind", "error");
            return to(id, page, flash, refused.key());
        }
        return to(id, page, flash, notice);
    }
}
