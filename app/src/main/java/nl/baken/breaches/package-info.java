/** The register of breaches of personal data: reported by any colleague, handled within 72 hours, told to whom it concerns. */
@ApplicationModule(allowedDependencies = {"shared", "deadlines", "codes", "access", "vault", "logbook"})
@NullMarked
package nl.baken.breaches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
