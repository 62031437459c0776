/** Regimes, covenants and terms: what may be shared, the ledger of what was, how long it stays, and how it is destroyed. */
@ApplicationModule(allowedDependencies = {"shared", "codes", "access", "vault", "logbook"})
@NullMarked
package nl.baken.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
