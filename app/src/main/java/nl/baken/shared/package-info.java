/** The identifiers and the few value types that every module speaks; no services. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package nl.baken.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
