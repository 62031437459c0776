package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import nl.baken.vault.SealedText;

/** Where a module keeps the sealed words that say why it shared something; the database gives them to the supervisor alone. */
public interface Necessities {

    /** Those of these lines of the ledger, for a caller who supervises privacy; nothing for anybody else. */
    List<Necessity> of(UUID... shares);

    /** Why one line was needed, still sealed. */
    record Necessity(UUID share, SealedText words) {

        public Necessity {
            requireNonNull(share, "share is null");
            requireNonNull(words, "words is null");
        }
    }
}
