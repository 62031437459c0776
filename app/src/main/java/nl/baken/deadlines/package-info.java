/** On what date a period ends and why: the terms of laws, four rules to count them by, and the days on which nobody works. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.baken.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
