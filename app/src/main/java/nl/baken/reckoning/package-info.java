/** Tells people why a date is what it is, and lets an administrator close a day by decree. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "access"})
@NullMarked
package nl.baken.reckoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
