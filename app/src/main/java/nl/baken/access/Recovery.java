package nl.baken.access;

import java.time.LocalDateTime;

/**
 * A recovery that waits for a second administrator: somebody lost the second factor, or the password and it.
 *
 * @param by the administrator who started it
 * @param ours whether the caller did
 */
record Recovery(PersonId whose, String by, LocalDateTime since, boolean ours) {}
