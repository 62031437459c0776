package nl.baken.conferences;

import nl.baken.access.Action;
import nl.baken.access.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons with which a chair leads a conference, and lets people in and out. */
@Controller
class StepPages {

    private final ConferenceDesk desk;
    private final AttendanceDesk attendance;
    private final Steps steps;

    StepPages(ConferenceDesk desk, AttendanceDesk attendance, Steps steps) {
        this.desk = desk;
        this.attendance = attendance;
        this.steps = steps;
    }

    @PostMapping("/conferences/{id}/invite")
    @Allowed(Action.HOLD_CONFERENCE)
    String invite(@PathVariable ConferenceId id, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.invite", () -> desk.invite(id));
    }

    @PostMapping("/conferences/{id}/begin")
    @Allowed(Action.HOLD_CONFERENCE)
    String begin(@PathVariable ConferenceId id, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.begin", () -> desk.begin(id));
    }

    @PostMapping("/conferences/{id}/end")
    @Allowed(Action.HOLD_CONFERENCE)
    String end(@PathVariable ConferenceId id, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.end", () -> desk.end(id));
    }

    @PostMapping("/conferences/{id}/conclude")
    @Allowed(Action.HOLD_CONFERENCE)
    String conclude(@PathVariable ConferenceId id, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.conclude", () -> desk.conclude(id));
    }

    @PostMapping("/conferences/{id}/cancel")
    @Allowed(Action.HOLD_CONFERENCE)
    String cancel(@PathVariable ConferenceId id, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.cancel", () -> desk.cancel(id));
    }

    @PostMapping("/conferences/{id}/parties/{party}/present")
    @Allowed(Action.HOLD_CONFERENCE)
    String letIn(
            @PathVariable ConferenceId id,
            @PathVariable PartyId party,
            @RequestParam(defaultValue = "") String signed,
            RedirectAttributes flash) {
        return steps.take(
                id, flash, "conferences.done.present", () -> attendance.letIn(id, party, signed.equals("true")));
    }

    @PostMapping("/conferences/{id}/parties/{party}/left")
    @Allowed(Action.HOLD_CONFERENCE)
    String letOut(@PathVariable ConferenceId id, @PathVariable PartyId party, RedirectAttributes flash) {
        return steps.take(id, flash, "conferences.done.left", () -> attendance.letOut(id, party));
    }
}
