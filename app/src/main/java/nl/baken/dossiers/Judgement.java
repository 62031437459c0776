package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/** How sure we are that somebody is a victim of trafficking, and a code of CERTAINTY for how we know. */
public record Judgement(Suspicion suspicion, String certainty) {

    public Judgement {
        requireNonNull(suspicion, "suspicion is null");
        if (certainty.isBlank()) {
            throw new IllegalArgumentException("every claim says how we know it");
        }
    }
}
