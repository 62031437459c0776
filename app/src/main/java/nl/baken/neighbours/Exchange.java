package nl.baken.neighbours;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One question between this region and another, as the supervisor sees it.
 *
 * @param ours whether it was asked from here
 * @param who the colleague who asked, or the desk elsewhere
 * @param purpose a code of INQUIRY_PURPOSE, or what the other region sent for one
 * @param outcome absent while nobody answered
 */
record Exchange(
        LocalDateTime at,
        String region,
        boolean ours,
        String who,
        String purpose,
        int hashes,
        @Nullable Outcome outcome) {

    /** What came of it: for a question of others how many records here were touched. */
    record Outcome(Answer.Kind kind, int records) {}
}
