package nl.baken.demo;

import nl.baken.access.Absences;
import nl.baken.access.AppointmentDesk;
import nl.baken.access.Holdings;
import nl.baken.access.Organisations;
import nl.baken.access.People;
import nl.baken.access.Territories;

/** The desks at which an administrator keeps the region. */
record AdministrationDesks(
        Organisations organisations,
        Territories territories,
        People people,
        Holdings holdings,
        AppointmentDesk appointments,
        Absences absences) {}
