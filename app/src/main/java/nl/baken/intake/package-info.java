/** Every channel through which a report comes in, and the way back to its reporter. */
@ApplicationModule(
        allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook", "legal", "linking"})
@NullMarked
package nl.baken.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
