/** Care and law side by side for one person: what is done by whom before when, what waits for what, and which terms run. */
@ApplicationModule(
        allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook", "rights", "dossiers"})
@NullMarked
package nl.baken.trajectories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
