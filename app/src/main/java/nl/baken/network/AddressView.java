package nl.baken.network;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page about the address of a shelter shows: that there is one, and who opened it; never what it is. */
record AddressView(Partner partner, @Nullable Address address, boolean opens, List<Told> openings) {

    /** Somebody opened it; whoever did so cannot say that they have seen it themselves. */
    record Told(UUID id, LocalDateTime at, String who, String reason, String said, String seenBy, boolean mine) {

        public boolean isToBeSeen() {
            return seenBy.isEmpty() && !mine;
        }
    }
}
