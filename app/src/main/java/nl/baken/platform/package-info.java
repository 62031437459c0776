/** Starts Baken: reads the settings, runs the database, makes its roles, and refuses in one clear sentence. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package nl.baken.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
