package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.baken.access.PostId;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that a desk of the caller's gave away, as the ledger knows it.
 *
 * @param record the signal that it comes from
 * @param to the desk that got it; absent for paper
 */
public record Given(
        Id share, Id record, PostId from, @Nullable PostId to, Standing standing, ShareLine line) {

    public Given {
        requireNonNull(share, "share is null");
        requireNonNull(from, "from is null");
        requireNonNull(standing, "standing is null");
    }

    public boolean isPaper() {
        return to == null;
    }

    /** Whether whoever has it must destroy it, and the giver asks whether it did. */
    public boolean isOver(LocalDate today) {
        LocalDate last = line.why().last();
        return standing.withdrawnOn() != null || (last != null && last.isBefore(today));
    }

    /**
     * How it stands now.
     *
     * @param ground a code of LEGAL_GROUND, the last that was chosen
     * @param live whether somebody still has it
     * @param withdrawnOn since when the giver wants it back
     */
    public record Standing(
            String ground, boolean live, @Nullable LocalDate withdrawnOn) {

        /** Whether the giver can still take it back or choose another ground. */
        public boolean isOpen() {
            return live && withdrawnOn == null;
        }
    }
}
