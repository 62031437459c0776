package nl.baken.signals;

import java.time.LocalDate;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;

/** Who answers for a signal today, for which organisation, and until when. */
record Duty(PersonId owner, OrganisationId organisation, LocalDate due, boolean overdue, boolean deserted) {}
