/** Lays records side by side: which others may touch the same person, number, place, vehicle, business or ad; people decide. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "access", "vault", "logbook", "legal", "linkage"})
@NullMarked
package nl.baken.linking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
