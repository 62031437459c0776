package nl.baken.logbook;

import java.time.ZonedDateTime;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.PersonId;

/** One line of the logbook: who read about whom, when and for what; never what it said. */
record Reading(ZonedDateTime at, PersonId actor, Action action, UUID record, UUID subject, UUID trace) {}
