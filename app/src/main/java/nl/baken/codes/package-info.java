/** The answers people can choose from: versioned code lists, indicators and municipalities, as data with validity. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.baken.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
