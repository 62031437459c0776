/** On what date a period ends: the working days of the Algemene termijnenwet. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.baken.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
