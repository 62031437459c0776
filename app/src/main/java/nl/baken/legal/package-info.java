/** Regimes, legal grounds and covenants: what may be shared with whom, and the ledger of everything that was. */
@ApplicationModule(allowedDependencies = {"shared", "codes", "access"})
@NullMarked
package nl.baken.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
