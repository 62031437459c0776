package nl.baken.conferences;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The desks of conferences. */
@Component
@Lazy
record TestDesks(
        ConferenceDesk conferences,
        AgendaDesk agenda,
        InvitationDesk invitations,
        SheetDesk sheets,
        AttendanceDesk attendance,
        MinutesDesk minutes,
        AgreementDesk agreements) {}
