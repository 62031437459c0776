package nl.baken.handovers;

import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two pages of a new handover: choosing, and seeing what the receiver will see. */
@Component
class Choosing {

    private final HandoverDesk desk;
    private final SignalDesk signals;
    private final Posts posts;
    private final Periods periods;

    Choosing(HandoverDesk desk, SignalDesk signals, Posts posts, Periods periods) {
        this.desk = desk;
        this.signals = signals;
        this.posts = posts;
        this.periods = periods;
    }

    String page(SignalId signal, Model model) {
        model.addAttribute("parts", desk.parts(signal));
        model.addAttribute("signal", signals.card(signal));
        model.addAttribute("receivers", posts.choices(periods.today()));
        return "handovers/new";
    }

    String preview(SignalId signal, Preview preview, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("signal", signals.card(signal));
        return "handovers/preview";
    }

    String offered(HandoverId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "handovers.done.offer");
        return "redirect:/handovers/" + id.value();
    }
}
