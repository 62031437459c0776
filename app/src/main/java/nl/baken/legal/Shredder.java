package nl.baken.legal;

import nl.baken.legal.Destruction.Line;
import nl.baken.legal.Destruction.Outcome;
import nl.baken.shared.Refused;
import nl.baken.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Carries a confirmed list out: record by record, and when their keys are gone for good, their secrets. Not one transaction,
 * on purpose: what breaks off leaves whole records, and goes on later.
 */
@Component
class Shredder {

    private final DestructionDesk desk;
    private final Destructions destructions;
    private final Destroying destroying;
    private final Vault vault;

    Shredder(DestructionDesk desk, Destructions destructions, Destroying destroying, Vault vault) {
        this.desk = desk;
        this.destructions = destructions;
        this.destroying = destroying;
        this.vault = vault;
    }

    /** Confirms a list as its second person, and destroys what stands on it. */
    void confirm(DestructionId id) {
        desk.confirm(id).open().forEach(line -> destroy(id, line));
        vault.wipe();
    }

    private void destroy(DestructionId id, Line line) {
        try {
            destroying.destroy(line.kind(), line.record());
        } catch (Refused stillOpen) {
            destructions.spare(id, line.record(), Outcome.STILL_OPEN);
        }
    }
}
