/** Who is asking, for which organisation, and may they: people, posts, ties to records, sessions, and the one decision. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "codes", "deadlines"})
@NullMarked
package nl.baken.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
