package nl.baken.logbook;

import java.time.ZonedDateTime;
import java.util.Optional;
import nl.baken.access.Gear;
import nl.baken.access.PersonId;

/**
 * A line of the audit log as it is looked up; the record is empty when there was none.
 *
 * @param gear with what the session of the line began; absent when that is not known
 */
record Deed(
        ZonedDateTime at,
        Optional<PersonId> actor,
        String action,
        String handler,
        String record,
        String result,
        Optional<Gear> gear) {}
