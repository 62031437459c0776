/** One person followed: who they are, who keeps contact, what is safe, what happened, over years and municipalities. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "deadlines",
            "codes",
            "access",
            "vault",
            "logbook",
            "legal",
            "rights",
            "linking",
            "network",
            "signals",
            "handovers"
        })
@NullMarked
package nl.baken.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
