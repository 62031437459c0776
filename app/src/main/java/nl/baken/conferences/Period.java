package nl.baken.conferences;

import java.time.Duration;
import java.time.Instant;

/** How long a window stays open, and how many working days the chair has for the minutes. */
record Period(Duration least, Duration longest, int minutesDays) {

    Period {
        if (least.isNegative() || longest.compareTo(least) < 0 || minutesDays < 1) {
            throw new IllegalArgumentException("not a period: " + least + " " + longest + " " + minutesDays);
        }
    }

    /** When a window that opens now closes itself: at the planned end, but not at once and not for the whole day. */
    Instant closing(Instant now, Instant plannedEnd) {
        Instant soonest = now.plus(least);
        Instant latest = now.plus(longest);
        if (plannedEnd.isBefore(soonest)) {
            return soonest;
        }
        return plannedEnd.isAfter(latest) ? latest : plannedEnd;
    }
}
