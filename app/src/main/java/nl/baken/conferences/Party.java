package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to a conference: a desk, or somebody without one.
 *
 * @param thirdParty a code of THIRD_PARTY
 * @param ground a code of LEGAL_GROUND
 * @param presence when they were let in; nothing when they were not
 */
record Party(
        PartyId id,
        @Nullable PostId post,
        @Nullable String thirdParty,
        String ground,
        @Nullable Presence presence) {

    Party {
        requireNonNull(id, "id is null");
        if ((post == null) == (thirdParty == null) || ground.isBlank()) {
            throw new IllegalArgumentException("a party is a desk or somebody else, on a ground");
        }
    }

    public boolean isDesk() {
        return post != null;
    }

    public boolean wasPresent() {
        return presence != null;
    }

    /** Whether its window is open at a moment, as far as the conference goes. */
    public boolean isPresent(Instant now) {
        return presence != null && presence.isOpen(now);
    }

    /** From when until when a party may read; whoever leaves earlier reads no longer. */
    record Presence(
            Instant opened, Instant closes, @Nullable Instant left) {

        boolean isOpen(Instant now) {
            return left == null && !opened.isAfter(now) && closes.isAfter(now);
        }
    }
}
