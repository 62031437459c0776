package nl.baken.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a second person confirms or refuses what an administrator asked for, and where others see who joined them. */
@Controller
class AppointmentPages {

    private static final String LIST = "/appointments";
    private static final String ONE = LIST + "/{id}";

    private final Appointments appointments;
    private final AppointmentDesk desk;
    private final Access access;
    private final WelcomeDesk welcome;

    AppointmentPages(Appointments appointments, AppointmentDesk desk, Access access, WelcomeDesk welcome) {
        this.appointments = appointments;
        this.desk = desk;
        this.access = access;
        this.welcome = welcome;
    }

    @GetMapping(LIST)
    @Allowed(Action.DECIDE_APPOINTMENT)
    String list(Model model) {
        model.addAttribute("appointments", appointments.all());
        model.addAttribute("invitations", welcome.coded());
        return "access/appointments";
    }

    @GetMapping(ONE)
    @Allowed(Action.SEE_APPOINTMENT)
    String show(@PathVariable AppointmentId id, Model model) {
        model.addAttribute("appointment", appointments.find(id));
        model.addAttribute("toBeSeen", appointments.isToBeSeen(id));
        model.addAttribute("decides", access.may(Action.DECIDE_APPOINTMENT));
        return "access/appointment";
    }

    @PostMapping(ONE + "/confirm")
    @Allowed(value = Action.DECIDE_APPOINTMENT, fresh = true)
    String confirm(@PathVariable AppointmentId id, RedirectAttributes redirect) {
        desk.confirm(id);
        return shown(id, redirect);
    }

    @PostMapping(ONE + "/refuse")
    @Allowed(Action.DECIDE_APPOINTMENT)
    String refuse(@PathVariable AppointmentId id, RedirectAttributes redirect) {
        desk.refuse(id);
        return shown(id, redirect);
    }

    @PostMapping(ONE + "/withdraw")
    @Allowed(Action.ADMINISTER)
    String withdraw(@PathVariable AppointmentId id, RedirectAttributes redirect) {
        desk.withdraw(id);
        return shown(id, redirect);
    }

    @PostMapping(ONE + "/seen")
    @Allowed(Action.SEE_APPOINTMENT)
    String see(@PathVariable AppointmentId id, RedirectAttributes redirect) {
        desk.see(id);
        return shown(id, redirect);
    }

    private static String shown(AppointmentId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "access.saved");
        redirect.addAttribute("id", id.value());
        return "redirect:" + ONE;
    }
}
