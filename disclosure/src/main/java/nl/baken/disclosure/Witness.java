package nl.baken.disclosure;

import java.util.Map;

/**
 * The proof that figures are uncertain: by how much each would differ in another world in which whatever is shown is the same. It tells
 * true figures together with {@link Suppressed#hidden}, so it is for auditors and never for publication.
 */
public record Witness(Map<Cell, Long> changes) {
    public Witness {
        changes = Map.copyOf(changes);
    }
}
