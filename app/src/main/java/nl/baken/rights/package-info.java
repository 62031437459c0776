/** Answers what people ask about their own data: in time, by the rules of age, and without giving anybody else away. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook", "legal"})
@NullMarked
package nl.baken.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
