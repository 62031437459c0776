package nl.baken.logbook;

import java.time.ZonedDateTime;
import java.util.Optional;
import nl.baken.access.PersonId;

/** A line of the audit log as it is looked up; the record is empty when there was none. */
record Deed(ZonedDateTime at, Optional<PersonId> actor, String action, String handler, String record, String result) {}
