package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

/** What a step waits for. */
public sealed interface Awaited {

    /** Another step of the same dossier. */
    record Other(StepId step) implements Awaited {
        public Other {
            requireNonNull(step, "step is null");
        }
    }

    /** A partner: a code of STEP_PARTY. */
    record Partner(String party) implements Awaited {
        public Partner {
            if (party.isBlank()) {
                throw new IllegalArgumentException("who waits for a partner says for which");
            }
        }
    }
}
