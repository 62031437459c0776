package nl.baken.breaches;

import java.time.Duration;
import java.time.Instant;

/**
 * The 72 hours of article 33(1) GDPR, counted as time that passes: on holidays and over a change of the clock alike.
 *
 * @param discovered when somebody here became aware of it
 * @param until now, or when the authority was told
 */
record Hours(Instant discovered, Instant until) {

    // a day of a duration is 24 hours, never 23 or 25
    private static final Duration GIVEN = Duration.ofDays(3);
    private static final Duration SOON = Duration.ofDays(1);

    // a clock that was set back must not take the register away: as long as it is behind, no time has passed
    Hours {
        until = until.isBefore(discovered) ? discovered : until;
    }

    Instant deadline() {
        return discovered.plus(GIVEN);
    }

    /** "Not later than 72 hours": the last moment itself is in time. */
    public boolean isPast() {
        return until.isAfter(deadline());
    }

    public Urgency urgency() {
        if (isPast()) {
            return Urgency.PAST;
        }
        return between().compareTo(SOON) < 0 ? Urgency.SOON : Urgency.AMPLE;
    }

    /** Whole hours that are left, or by which it is too late. */
    public long hours() {
        return between().toHours();
    }

    /** The minutes beside the whole hours. */
    public int minutes() {
        return between().toMinutesPart();
    }

    private Duration between() {
        return Duration.between(until, deadline()).abs();
    }

    /** How pressing it is. */
    enum Urgency {
        AMPLE("success"),
        SOON("warning"),
        PAST("danger");

        private final String badge;

        Urgency(String badge) {
            this.badge = badge;
        }

        public String badge() {
            return badge;
        }

        public String labelKey() {
            return "breaches.hours." + name();
        }
    }
}
