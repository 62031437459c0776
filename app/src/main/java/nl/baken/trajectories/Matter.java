package nl.baken.trajectories;

import java.util.Arrays;
import java.util.Optional;

/** A question of law that is decided about one person; the names are the codes of LAW_MATTER. */
public enum Matter {
    REPORT,
    RESIDENCE,
    LAWYER,
    COMPENSATION,
    CUSTODY,
    ADULTHOOD;

    static Optional<Matter> of(String code) {
        return Arrays.stream(values())
                .filter(matter -> matter.name().equals(code))
                .findFirst();
    }

    /** Whether a code of LAW_ANSWER answers this question: those that begin with its name do. */
    boolean isAnsweredBy(String answer) {
        return answer.startsWith(name() + "_");
    }
}
