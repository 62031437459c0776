/** Whom we work with, where somebody can stay, and what is missing: partners, shelter places, waiting, and unmet needs. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook", "legal"})
@NullMarked
package nl.baken.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
