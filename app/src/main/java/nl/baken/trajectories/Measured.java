package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** How far somebody says that a goal is: from 1, not at all, to 10, as they want it. */
public record Measured(LocalDate on, int score, String said) {

    static final int LEAST = 1;
    static final int MOST = 10;

    public Measured {
        requireNonNull(on, "on is null");
        requireNonNull(said, "said is null");
        if (score < LEAST || score > MOST) {
            throw new IllegalArgumentException("a score lies between 1 and 10, not " + score);
        }
    }

    /** Tells when, not how far or what was said. */
    @Override
    public String toString() {
        return "Measured[" + on + "]";
    }
}
