package nl.baken.logbook;

import java.time.ZonedDateTime;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who read about whom, when and for what, put together from both logs; never what it said.
 *
 * @param actor nobody when it was done on the console
 * @param sealed whether the lines behind it have a code; those from before have none
 */
record Reading(
        ZonedDateTime at,
        @Nullable PersonId actor,
        Action action,
        UUID record,
        UUID subject,
        UUID trace,
        boolean sealed) {}
