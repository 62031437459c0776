package nl.baken.dossiers;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a page goes after it kept something. */
final class Saved {

    private Saved() {}

    /** Back to the dossier, with the message that it was kept. */
    static String on(DossierId id, RedirectAttributes redirect) {
        return on(id, "", redirect);
    }

    /** Back to a part of the dossier, with the message that it was kept. */
    static String on(DossierId id, String part, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "dossiers.saved");
        return "redirect:/dossiers/" + id.value() + part;
    }
}
