package nl.baken.signals;

import java.time.LocalDate;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;

/**
 * Who answers for a signal today, for which organisation, and until when.
 *
 * @param recalled whether it is closed and something new touches it
 */
record Duty(
        PersonId owner,
        OrganisationId organisation,
        LocalDate due,
        boolean overdue,
        boolean deserted,
        boolean recalled) {}
