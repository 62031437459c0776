/** Nature and extent in figures: reads only the facts that the other modules publish as views, coded and without names. */
@ApplicationModule(allowedDependencies = {"shared", "access", "codes"})
@NullMarked
package nl.baken.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
