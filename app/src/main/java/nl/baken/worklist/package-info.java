/** Who owes what by when: reads only the duties that the other modules publish as views. */
@ApplicationModule(allowedDependencies = {"shared", "access", "codes"})
@NullMarked
package nl.baken.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
