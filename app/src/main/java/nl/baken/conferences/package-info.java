/** Partners at a table about a case: agenda, a need-to-know sheet for each, a window that closes itself, minutes, agreements. */
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
            "signals",
            "dossiers"
        })
@NullMarked
package nl.baken.conferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
