package nl.baken.access;

import java.time.LocalDateTime;

/**
 * A session of somebody that is open.
 *
 * @param seen when it was last used, to the minute
 * @param gear with what it began
 * @param here whether it is the session of the caller
 */
record OpenSession(SessionId id, LocalDateTime begun, LocalDateTime seen, Gear gear, boolean here) {}
