package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import nl.baken.vault.PairSecret;

/**
 * What an administrator enters of another installation.
 *
 * @param ground a code of LEGAL_GROUND
 * @param drawn whether the secret was drawn here
 */
record Proposal(Agreement.Key agreement, String ground, Site site, PairSecret secret, boolean drawn) {

    Proposal {
        requireNonNull(agreement, "agreement is null");
        requireNonNull(site, "site is null");
        requireNonNull(secret, "secret is null");
        if (ground.isBlank()) {
            throw new IllegalArgumentException("nobody is asked without a ground");
        }
    }
}
