package nl.baken.conferences;

import static nl.baken.conferences.Standing.DONE;
import static nl.baken.conferences.Standing.OPEN;
import static nl.baken.conferences.Standing.RETURNED;
import static nl.baken.conferences.Standing.WITHDRAWN;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be done with an agreement, and by whom: whoever has it, or the chair who follows it. */
public enum Move {
    FINISH(Side.HOLDER),
    RETURN(Side.HOLDER),
    /** Another date, also after it came back. */
    RENEW(Side.CHAIR),
    WITHDRAW(Side.CHAIR),
    /** The chair told the person it is about, or says why not. */
    TELL(Side.CHAIR);

    // The whole life of an agreement: what is not here cannot be done.
    private static final Map<Move, Map<Standing, Standing>> TABLE = Map.of(
            FINISH, Map.of(OPEN, DONE),
            RETURN, Map.of(OPEN, RETURNED),
            RENEW, Map.of(OPEN, OPEN, RETURNED, OPEN),
            WITHDRAW, Map.of(OPEN, WITHDRAWN, RETURNED, WITHDRAWN),
            TELL, Map.of(OPEN, OPEN, RETURNED, RETURNED, DONE, DONE));

    private final Side side;

    Move(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    Optional<Standing> from(Standing standing) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(standing));
    }

    public String labelKey() {
        return "conferences.move." + name().toLowerCase(Locale.ROOT);
    }

    /** Who has an agreement, and who follows it. */
    enum Side {
        HOLDER,
        CHAIR
    }
}
