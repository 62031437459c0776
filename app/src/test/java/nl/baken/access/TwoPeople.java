package nl.baken.access;

import java.time.LocalDate;

/** An administrator who asks for something, and a supervisor who confirms it. */
record TwoPeople(AppointmentDesk desk, SignIn signIn) {

    void appoint(PersonId person, PostId post, LocalDate from) {
        confirm(Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> desk.propose(person, post, from, null)));
    }

    void rule(ClaimRule rule) {
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> desk.propose(rule));
        if (rule.post() != null) {
            confirm(new AppointmentId(rule.id().value()));
        }
    }

    void confirm(AppointmentId id) {
        Callers.as(signIn.callAs(TestRegion.FRED_AUDITOR), () -> desk.confirm(id));
    }
}
