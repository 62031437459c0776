/** Somebody reads one record for an hour without a tie to it, says why, and is looked at: the emergency button. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook"})
@NullMarked
package nl.baken.emergencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
