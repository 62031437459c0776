/** Registers, enriches, interprets and closes signals; each open one has an owner and a date. */
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
            "intake"
        })
@NullMarked
package nl.baken.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
