package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.shared.Refused;

/** What was decided about a question of law: a code of LAW_ANSWER that answers it, when, and why in words. */
public record LawAnswer(Matter matter, String code, LocalDate on, String said) {

    public LawAnswer {
        requireNonNull(on, "on is null");
        requireNonNull(said, "said is null");
        if (!matter.isAnsweredBy(code)) {
            throw new Refused("trajectories.refused.answer");
        }
    }

    /** Tells the answer, not what was said. */
    @Override
    public String toString() {
        return "LawAnswer[" + code + "]";
    }
}
