/** Asks other installations of Baken whether they know somebody too, and answers theirs: a match or none, and whom to ask. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "codes",
            "deadlines",
            "access",
            "vault",
            "logbook",
            "legal",
            "linkage",
            "linking"
        })
@NullMarked
package nl.baken.neighbours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
