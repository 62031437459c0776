/** Who read or did what, about whom and for what purpose; personal text is opened here and nowhere else. */
@ApplicationModule(
        allowedDependencies = {"shared", "deadlines", "platform", "codes", "access", "vault", "vault :: opening"})
@NullMarked
package nl.baken.logbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
