/** Where an administrator keeps what the modules below have no pages for: the answers people can choose from. */
@ApplicationModule(allowedDependencies = {"shared", "codes", "access"})
@NullMarked
package nl.baken.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
