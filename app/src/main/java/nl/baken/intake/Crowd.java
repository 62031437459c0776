package nl.baken.intake;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps a flood of reports or of guessed codes from taking the register down. It counts per process, never per address:
 * who reports leaves no trace. The bounds are far above what a region gets, and far below what a guesser of 80 bits needs.
 */
@Component
class Crowd {

    private static final int AT_ONCE = 200;
    private static final Duration REFILL = Duration.ofMillis(50);

    private final TokenBucket reports;
    private final TokenBucket codes;

    @Autowired
    Crowd() {
        this(AT_ONCE, InstantSource.system());
    }

    Crowd(int atOnce, InstantSource clock) {
        this.reports = new TokenBucket(atOnce, REFILL, clock);
        this.codes = new TokenBucket(atOnce, REFILL, clock);
    }

    boolean hasRoomForAReport() {
        return reports.admits();
    }

    boolean hasRoomForACode() {
        return codes.admits();
    }
}
