package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last word on two traces.
 *
 * @param by who said it; empty when nobody did
 * @param at when it was said
 */
record Judged(Verdict verdict, String by, @Nullable LocalDateTime at) {

    /** Of what nobody said anything yet. */
    static final Judged NOT_YET = new Judged(Verdict.UNDONE, "", null);

    Judged {
        requireNonNull(verdict, "verdict is null");
        if (by.isEmpty() && verdict != Verdict.UNDONE) {
            throw new IllegalArgumentException("somebody said it");
        }
    }
}
