/** Seals and opens personal text, each data subject under a key of its own; makes blind indexes to search by. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package nl.baken.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
