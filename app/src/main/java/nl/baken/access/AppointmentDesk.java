package nl.baken.access;

import java.time.LocalDate;
import nl.baken.access.Appointment.Outcome;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one administrator asks for a post for somebody, and somebody else confirms it. Nobody appoints themselves. */
@Service
@Transactional
public class AppointmentDesk {

    private final Access access;
    private final Appointments appointments;
    private final Holdings holdings;
    private final Withdrawals withdrawals;
    private final ClaimRules rules;

    AppointmentDesk(
            Access access, Appointments appointments, Holdings holdings, Withdrawals withdrawals, ClaimRules rules) {
        this.access = access;
        this.appointments = appointments;
        this.holdings = holdings;
        this.withdrawals = withdrawals;
        this.rules = rules;
    }

    /** Asks for a post for somebody from a day on, up to and including the last day if there is one. */
    public AppointmentId propose(PersonId person, PostId post, LocalDate from, @Nullable LocalDate last) {
        access.require(Action.ADMINISTER);
        if (person.equals(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
        rules.requirePost(post);
        holdings.requireFree(person, post, from, last);
        AppointmentId id = AppointmentId.next();
        if (!appointments.add(id, person, post, from, last)) {
            throw new Refused("access.refused.appointment.twice");
        }
        return id;
    }

    /** Makes a rule; one that gives a post counts when somebody else has confirmed it. */
    void propose(ClaimRule rule) {
        access.require(Action.ADMINISTER);
        PostId post = rule.post();
        if (post != null) {
            rules.requirePost(post);
            appointments.add(new AppointmentId(rule.id().value()), rule.id(), post);
        }
        rules.add(rule);
    }

    /** Whether what was asked waits for a second person. */
    public boolean isWaiting(AppointmentId id) {
        access.require(Action.DECIDE_APPOINTMENT);
        Appointment known = appointments.find(id);
        return known.isOpen() && !known.asked().atOnce();
    }

    /** Gives what somebody else asked for, or says that what was given at once is right. */
    public void confirm(AppointmentId id) {
        Appointment known = known(id);
        PersonId person = known.whom().person();
        if (person != null && !known.asked().atOnce()) {
            Appointment.Office office = known.office();
            holdings.requireFree(person, office.post().id(), office.from(), office.last());
        }
        decide(id, Outcome.CONFIRMED);
    }

    /** Does not give it; what was given at once ends, as soon as no work waits there. */
    public void refuse(AppointmentId id) {
        Appointment known = known(id);
        decide(id, Outcome.REFUSED);
        HoldingId holding = new HoldingId(id.value());
        if (known.asked().atOnce() && holdings.isHeld(holding)) {
            withdrawals.withdraw(holding);
        }
    }

    /** Takes back what the caller asked for and nobody answered yet. */
    public void withdraw(AppointmentId id) {
        access.require(Action.ADMINISTER);
        if (!appointments.find(id).isToWithdraw()) {
            throw new Refused("access.refused.appointment.decided");
        }
        decide(id, Outcome.WITHDRAWN);
    }

    /** Says that the posts of the caller that are told of it have seen it. */
    public void see(AppointmentId id) {
        access.require(Action.SEE_APPOINTMENT);
        appointments.find(id);
        appointments.see(id);
    }

    private Appointment known(AppointmentId id) {
        access.require(Action.DECIDE_APPOINTMENT);
        Appointment known = appointments.find(id);
        if (!known.isForCaller()) {
            throw new Refused("access.refused.appointment.decided");
        }
        return known;
    }

    private void decide(AppointmentId id, Outcome outcome) {
        if (!appointments.decide(id, outcome)) {
            throw new Refused("access.refused.appointment.decided");
        }
    }
}
