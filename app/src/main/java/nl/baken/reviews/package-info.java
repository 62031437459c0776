/** Once a quarter somebody else looks at what each colleague may, and keeps or withdraws it: the review of rights. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "access", "logbook"})
@NullMarked
package nl.baken.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
