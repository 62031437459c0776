package nl.baken.linking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.linkage.Identifier;

/** Somebody who keeps of each trace by what else it can be found, such as by those with whom a secret is shared. */
public interface Marking {

    /** Keeps what identifies somebody or something in a trace, in place of what was kept of it before. */
    void mark(UUID trace, List<Identifier> identifiers);

    /** After which moment all traces have to be made anew, for each to be marked; nothing when none needs it. */
    Optional<Instant> since();
}
