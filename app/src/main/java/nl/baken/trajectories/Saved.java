package nl.baken.trajectories;

import nl.baken.dossiers.DossierId;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a page goes after it kept something. */
final class Saved {

    private Saved() {}

    /** Back to both lanes, with the message that it was kept. */
    static String on(DossierId id, RedirectAttributes redirect) {
        return on(id, "", redirect);
    }

    /** Back to a part of them. */
    static String on(DossierId id, String part, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "trajectories.saved");
        return "redirect:/dossiers/" + id.value() + "/trajectories" + part;
    }
}
