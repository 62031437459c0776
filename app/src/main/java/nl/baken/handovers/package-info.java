/** Hands exactly chosen parts of a signal over to another desk, and follows each handover until its outcome is known. */
@ApplicationModule(
        allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook", "legal", "signals"})
@NullMarked
package nl.baken.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
