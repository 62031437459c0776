/** Makes anew at the console, while Baken runs, what keys, formats and models have overtaken. */
@ApplicationModule(allowedDependencies = {"platform", "vault", "logbook", "linking", "linkage"})
@NullMarked
package nl.baken.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
