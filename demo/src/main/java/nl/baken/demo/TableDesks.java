package nl.baken.demo;

import nl.baken.conferences.AgendaDesk;
import nl.baken.conferences.AttendanceDesk;
import nl.baken.conferences.ConferenceDesk;
import nl.baken.conferences.InvitationDesk;
import nl.baken.conferences.MinutesDesk;
import nl.baken.conferences.SheetDesk;

/** The desks at which a table is led. */
record TableDesks(
        ConferenceDesk conferences,
        AgendaDesk agenda,
        InvitationDesk invitations,
        SheetDesk sheets,
        AttendanceDesk attendance,
        MinutesDesk minutes) {}
